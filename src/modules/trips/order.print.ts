import { renderSheet, type SheetBlock } from '#kernel/templates/sheet.ts'
import { formatDateLong, formatDateShort, formatInstant } from '#law/polish/format.ts'
import { means } from './groups.ts'
import { inWords, type PrintedPerson, type PrintedTrip, placeOf, shown } from './trip-paper.ts'

const kinds: Record<string, string> = {
  ticket: 'bilet',
  hotel: 'nocleg',
  insurance: 'ubezpieczenie',
  visa: 'wiza',
  fee: 'opłata',
}

/** What the order says of the trip, line by line. */
export const orderFacts = (trip: PrintedTrip, who: PrintedPerson): [string, string][] => {
  const facts: [string, string | null][] = [
    ['Imię i nazwisko', who.name],
    ['Stanowisko', who.post],
    ['Dokąd', placeOf(trip)],
    ['Na czas', `${formatInstant(trip.startsAt)} – ${formatInstant(trip.endsAt)}`],
    ['Cel', trip.purpose],
    ['Gospodarz', trip.host],
    ['Środek transportu', means[trip.means]],
    ['Program', trip.programme],
    ['Kto za co płaci', trip.payers],
    ['Szacunek kosztów', shown(trip.estimate)],
    ['Budżet', [trip.budgetLine, trip.paragraph && `§ ${trip.paragraph}`].filter(Boolean).join(', ')],
    ...trip.advances.map(({ amount, paidOn }): [string, string] => [
      'Zaliczka',
      `${shown(amount)} (słownie: ${inWords(amount)}), wypłacono ${formatDateShort(paidOn)}`,
    ]),
    ...trip.approvals
      .filter((line) => line.decision === 'accepted')
      .map((line): [string, string] => [
        'Zaakceptowano',
        `${line.post}, ${line.decidedBy}, ${formatDateShort(line.decidedOn!)}`,
      ]),
    ['Polecenie wydał(a)', trip.orderedBy && `${trip.orderedBy}, ${formatDateLong(trip.orderedOn!)}`],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

/** Tickets, nights and insurance, where there are any. */
export const bookingsOf = (trip: PrintedTrip): SheetBlock[] =>
  trip.bookings.length
    ? [
        { kind: 'heading', level: 2, text: 'Rezerwacje' },
        {
          kind: 'table',
          columns: ['Co', 'Opis', 'Numer', 'Kwota'],
          widths: [2, 4, 2, 2],
          ends: [3],
          rows: trip.bookings.map((row) => [kinds[row.kind]!, row.what, row.number ?? '', shown(row.amount)]),
        },
      ]
    : []

/** The order of the trip, the front of the classic form. */
export const printOrder = (trip: PrintedTrip, who: PrintedPerson): Promise<Uint8Array> =>
  renderSheet({
    title: 'Polecenie wyjazdu służbowego',
    lead: `nr ${trip.number}, ${who.unit}`,
    printed: trip.number!,
    blocks: [
      { kind: 'facts', facts: orderFacts(trip, who) },
      ...bookingsOf(trip),
      { kind: 'signatures', under: ['data', 'podpis zlecającego wyjazd'] },
    ],
  })
