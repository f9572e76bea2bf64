import type { Step } from '../step.ts'
import { perDiemOn } from './domestic-rates.ts'
import { type Meal, mealOf } from './meals.ts'
import { grosz, least, sum, text } from './money.ts'
import { duration, type Period } from './periods.ts'

/** Share of the per diem for a period: regulation of 29.01.2013 § 7 ust. 2 pkt 1 (one day) and pkt 2 (longer). */
function share(minutes: number, single: boolean): number {
  if (single) return minutes < 480 ? 0 : minutes <= 720 ? 0.5 : 1
  return minutes <= 480 ? 0.5 : 1
}

/** Per diem and its cut for free meals (§ 7 ust. 2-5), each period by the rate of the day it starts. */
export function domesticPerDiem(periods: readonly Period[], meals: readonly Meal[]) {
  const steps: Step[] = []
  const rows = periods.map((period) => {
    const rate = perDiemOn(period.date)
    const due = grosz(rate.times(share(period.minutes, periods.length === 1)))
    steps.push({
      text: `Dieta, doba ${period.day} (${duration(period.minutes)}), stawka ${text(rate)} zł z ${period.date}`,
      legalBasis: `rozporządzenie z 29.01.2013 § 7 ust. 2 pkt ${periods.length === 1 ? 1 : 2}`,
      value: text(due),
    })
    const meal = mealOf(meals, period.day)
    const percent = (meal.breakfast ? 25 : 0) + (meal.lunch ? 50 : 0) + (meal.dinner ? 25 : 0)
    const cut = least(due, grosz(rate.times(percent).div(100)))
    if (percent > 0)
      steps.push({
        text: `Zmniejszenie za posiłki, doba ${period.day}: ${percent}% pełnej diety, nie więcej niż dieta za dobę`,
        legalBasis: 'rozporządzenie z 29.01.2013 § 7 ust. 4–5',
        value: text(cut),
      })
    return { due, cut }
  })
  return { perDiem: sum(rows.map(({ due }) => due)), reduction: sum(rows.map(({ cut }) => cut)), steps }
}
