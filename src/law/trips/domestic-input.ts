import type { z } from 'zod'
import { inputObject } from '../input-fields.ts'
import * as field from './input-fields.ts'
import { elapsedMinutes } from './periods.ts'

/** Reports meals of a day the trip does not have and more nights than can fit in the time. */
export function refuseBeyond(
  input: { meals: readonly { day: number }[]; nights: readonly unknown[] },
  minutes: number,
  context: Pick<z.RefinementCtx, 'addIssue'>,
): void {
  const days = Math.ceil(minutes / 1440)
  input.meals.forEach(({ day }, index) => {
    if (day > days)
      context.addIssue({
        code: 'custom',
        message: `Posiłki w dobie ${day}, a podróż ma dób: ${days}`,
        path: ['meals', index, 'day'],
      })
  })
  if (input.nights.length > days)
    context.addIssue({
      code: 'custom',
      message: `Noclegów jest ${input.nights.length}, a rozpoczętych dób ${days}`,
      path: ['nights'],
    })
}

/** Input of the domestic calculator, in PLN. */
export const domesticInput = inputObject({
  start: field.timeField('Rozpoczęcie podróży'),
  end: field.timeField('Zakończenie podróży'),
  meals: field.mealsField,
  nights: field.nightsField,
  localTransport: field.localTransportField,
  mileage: field.mileageField,
  costs: field.costsField,
  basis: field.basisField,
  advance: field.amountField('Zaliczka').default('0'),
}).superRefine((input, context) => {
  const minutes = elapsedMinutes(input.start, input.end)
  if (minutes <= 0)
    context.addIssue({
      code: 'custom',
      message: 'Zakończenie podróży jest przed jej rozpoczęciem',
      path: ['end'],
    })
  else refuseBeyond(input, minutes, context)
})

/** A validated domestic trip. */
export type DomesticInput = z.output<typeof domesticInput>
