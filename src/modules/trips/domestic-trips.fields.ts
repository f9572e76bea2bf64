import { f } from '#kernel/field/index.ts'
import { kept } from './kept-fields.ts'
import { domesticEntered, settledFields } from './settlement.fields.ts'
import { tripFields } from './trip.fields.ts'

/** What is kept of a domestic trip (§ 7 ust. 1 pkt 5). */
export const domesticFields = {
  place: f.text('Dokąd', { required: true, search: true, index: true }),
  ...tripFields,
  ...kept(domesticEntered),
  ...settledFields,
}
