import { sendLetter } from '#kernel/documents/send-letter.ts'
import { notify } from '#kernel/notices/notify.ts'
import type { Context } from '#kernel/register/context.ts'
import { daysBetween } from '#law/calendar/plain-date.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { changeTrip, hrefOf, type Trip, type TripRegister } from './trip.ts'
import { settlementDue } from './trip-deadlines.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Writes the reminder letter to the unit of the traveller and tells the traveller (§ 4 ust. 2 pkt 5 of the decree). */
export const remindTraveller = async (ctx: Context, register: TripRegister, trip: Trip): Promise<void> => {
  const due = settlementDue(trip)
  const days = count(daysBetween(due, ctx.today), 'dzień', 'dni', 'dni')
  const row = await ctx.registry.get(register.id)
  await changeTrip(ctx, register, trip, 'remind', {})
  if (trip.unit)
    await sendLetter(ctx, {
      about: { register: row.definition.id, id: trip.id },
      to: { unit: trip.unit },
      subject: `Przypomnienie o rozliczeniu wyjazdu ${trip.number}`,
      body: [
        `Termin rozliczenia wyjazdu ${trip.number} („${trip.purpose}”) minął ${formatDateLong(due)}, ${days} temu (§ 5 ust. 1 rozporządzenia z 29 stycznia 2013 r.).`,
        'Prosimy o niezwłoczne rozliczenie. Do tego czasu nie można wypłacić kolejnej zaliczki.',
      ]
        .map((text) => `<p>${escaped(text)}</p>`)
        .join(''),
      kind: 'internal',
    })
  await notify(ctx, [trip.traveller!], {
    text: `Rozlicz wyjazd ${trip.number}: termin minął ${formatDateLong(due)}`,
    href: hrefOf(register, trip),
  })
}
