import { f } from '#kernel/field/index.ts'
import { countryNames } from './currencies.ts'
import { kept } from './kept-fields.ts'
import { destinations, foreignEntered, settledFields } from './settlement.fields.ts'
import { tripFields } from './trip.fields.ts'

/** What is kept of a foreign trip (§ 4 ust. 2). */
export const foreignFields = {
  destinations,
  country: f.choice('Państwo docelowe', countryNames, { readonly: true, index: true }),
  ...tripFields,
  ...kept(foreignEntered),
  ...settledFields,
}
