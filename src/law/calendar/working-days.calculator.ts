import { defineCalculator } from '../calculator.ts'
import { dateField, inputObject, wholeNumberField } from '../input-fields.ts'
import { formatDateLong } from '../polish/format.ts'
import type { Step } from '../step.ts'
import { holidayOn } from './holidays.ts'
import { addDays, daysBetween, type PlainDate, weekdayOf } from './plain-date.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts'

const act = 'ustawa z 18.01.1951 o dniach wolnych od pracy'
/** Longest range whose days are counted one by one. */
const longest = 3660

/** Holidays on weekdays between two days, as steps; Saturdays and Sundays need no telling. */
function holidaySteps(from: PlainDate, to: PlainDate): Step[] {
  const steps: Step[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const holiday = holidayOn(day)
    if (holiday && weekdayOf(day) < 6)
      steps.push({
        text: `${holiday.name}, ${formatDateLong(day)}`,
        legalBasis: holiday.legalBasis,
        value: 'wolne',
      })
  }
  return steps
}

const input = inputObject({
  from: dateField('Od dnia'),
  to: dateField('Do dnia').optional(),
  n: wholeNumberField('Liczba dni roboczych', 1, longest).optional(),
}).superRefine(({ from, to, n }, context) => {
  if ((to === undefined) === (n === undefined))
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: 'Podaj albo dzień końcowy, albo liczbę dni roboczych',
    })
  if (to !== undefined && to < from)
    context.addIssue({ code: 'custom', path: ['to'], message: 'Do dnia: nie wcześniej niż od dnia' })
  if (to !== undefined && daysBetween(from, to) > longest)
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: `Do dnia: najwyżej ${longest} dni od początku`,
    })
})

/** Working days between two days (both counted), or the n-th working day after a day (which is not counted). */
export const workingDaysCalculator = defineCalculator({
  id: 'working-days',
  label: 'Dni robocze',
  description: 'Ile dni roboczych jest między datami albo który dzień jest n-tym dniem roboczym po dacie.',
  input,
  example: { from: '2026-11-09', to: '2026-11-24' },
  run({ from, to, n }) {
    if (to === undefined) {
      const date = addWorkingDays(from, n!)
      const end = {
        text: 'Dnia początkowego nie wlicza się; ostatni dzień roboczy',
        legalBasis: act,
        value: date,
      }
      return { date, steps: [...holidaySteps(addDays(from, 1), date), end] }
    }
    const workingDays = countWorkingDays(from, to)
    const total = {
      text: 'Dni robocze, oba dni końcowe wliczone',
      legalBasis: act,
      value: String(workingDays),
    }
    const day = { workingDays, fromIsWorking: isWorkingDay(from), toIsWorking: isWorkingDay(to) }
    return { ...day, calendarDays: daysBetween(from, to) + 1, steps: [...holidaySteps(from, to), total] }
  },
})
