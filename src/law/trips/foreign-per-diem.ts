import Big from 'big.js'
import type { Step } from '../step.ts'
import { type Meal, mealOf } from './meals.ts'
import { atLeastZero, grosz, least, sum, text } from './money.ts'
import { duration, type Period } from './periods.ts'

const basis = 'rozporządzenie z 29.01.2013'

/** What happens to the per diem of each period besides its length. */
export type Board = {
  meals: readonly Meal[]
  /** Food money received from the host, per period, in the currency of the per diem. */
  foodMoney: readonly { day: number; amount: string }[]
  hospitalDays: readonly number[]
}

/** Part of the per diem a period of time gives: a third, a half or the whole (§ 13 ust. 3). */
function bandOf(rate: Big, minutes: number): Big {
  if (minutes <= 480) return grosz(rate.div(3))
  return minutes <= 720 ? grosz(rate.div(2)) : grosz(rate)
}

/** What one period gives before the cut for meals: hospital (§ 15), food money (§ 14 ust. 4), otherwise the band. */
function dueOf(rate: Big, period: Period, board: Board) {
  const length = `doba ${period.day} (${duration(period.minutes)})`
  if (board.hospitalDays.includes(period.day))
    return {
      due: grosz(rate.times('0.25')),
      legalBasis: `${basis} § 15`,
      label: `${length}, szpital: 25% diety`,
    }
  const band = bandOf(rate, period.minutes)
  const received = sum(board.foodMoney.filter(({ day }) => day === period.day).map(({ amount }) => amount))
  if (received.eq(0)) return { due: band, legalBasis: `${basis} § 13 ust. 3`, label: length }
  return {
    due: atLeastZero(band.minus(received)),
    legalBasis: `${basis} § 14 ust. 4`,
    label: `${length}, po odjęciu ${text(received)} otrzymanych na wyżywienie`,
  }
}

/** The cut for free meals, never below zero for a period (§ 14 ust. 1-3). */
function cutOf(rate: Big, due: Big, day: number, meals: readonly Meal[]): Big {
  const meal = mealOf(meals, day)
  const percent = (meal.breakfast ? 15 : 0) + (meal.lunch ? 30 : 0) + (meal.dinner ? 30 : 0)
  const single = grosz(rate.times(percent).div(100))
  const board = meal.fullBoard ? due.minus(grosz(due.times('0.25'))) : new Big(0)
  return least(due, board.gt(single) ? board : single)
}

/** Foreign per diem and its cut period by period, in the currency of settlement; `toldOf` names the rate of a period. */
export function foreignPerDiem(
  periods: readonly Period[],
  rateOf: (day: number) => Big,
  toldOf: (day: number) => string,
  board: Board,
) {
  const steps: Step[] = []
  const rows = periods.map((period) => {
    const rate = rateOf(period.day)
    const { due, legalBasis, label } = dueOf(rate, period, board)
    steps.push({
      text: `Dieta zagraniczna, ${label}, stawka ${toldOf(period.day)}`,
      legalBasis,
      value: text(due),
    })
    // A quarter for a day in hospital is what remains with its board, so nothing is cut again (§ 15).
    const inHospital = board.hospitalDays.includes(period.day)
    const cut = inHospital ? new Big(0) : cutOf(rate, due, period.day, board.meals)
    if (cut.gt(0))
      steps.push({
        text: `Zmniejszenie za bezpłatne wyżywienie, doba ${period.day}`,
        legalBasis: `${basis} § 14 ust. 1–3`,
        value: text(cut),
      })
    return { due, cut }
  })
  return { perDiem: sum(rows.map(({ due }) => due)), reduction: sum(rows.map(({ cut }) => cut)), steps }
}
