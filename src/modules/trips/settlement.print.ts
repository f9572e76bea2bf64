import { renderSheet } from '#kernel/templates/sheet.ts'
import { formatDateLong, formatDateShort, formatInstant } from '#law/polish/format.ts'
import { stepText, stepValue } from '#law/polish/step-text.ts'
import { countryName } from './currencies.ts'
import { means } from './groups.ts'
import { inWords, type PrintedPerson, type PrintedTrip, placeOf, shown } from './trip-paper.ts'

const roles = [
  ['traveller', 'data i podpis wyjeżdżającego'],
  ['formal', 'sprawdzono pod względem formalnym i rachunkowym'],
  ['factual', 'sprawdzono pod względem merytorycznym'],
  ['approved', 'zatwierdzono do wypłaty'],
] as const

const legsOf = (trip: PrintedTrip): string[][] => {
  const at = (moment: string | null | undefined) => (moment ? formatInstant(moment) : '')
  const place = placeOf(trip)
  if (!trip.borderOut || !trip.borderBack)
    return [
      ['wyjazd', at(trip.departedAt), place, ''],
      [place, '', 'powrót', at(trip.returnedAt)],
    ]
  return [
    ['wyjazd', at(trip.departedAt), 'granica, lotnisko lub port', at(trip.borderOut)],
    ...(trip.destinations ?? [])
      .slice(1)
      .map(({ country, city, from }) => [
        '',
        '',
        [city, countryName(country)].filter(Boolean).join(', '),
        at(from),
      ]),
    [`${place}, powrót przez granicę`, at(trip.borderBack), 'powrót', at(trip.returnedAt)],
  ]
}

/** Components which are taken off, so that what stands in the column adds up. */
const lowers = (component: string) => component.endsWith('mealReduction')

/** Components that are not nothing, and the totals always. */
const figuresOf = (trip: PrintedTrip): string[][] =>
  trip.figures
    .filter(({ component, amount }) => {
      if (component.startsWith('advance.')) return false
      return Number(amount.amount) !== 0 || component.startsWith('total')
    })
    .map(({ component, label, amount }) => [label, lowers(component) ? `−${shown(amount)}` : shown(amount)])

const attached = (receipts: readonly string[]) => (receipts.length ? `zał. ${receipts.length}` : '')

const costsOf = (trip: PrintedTrip) =>
  trip.costs.length
    ? [
        {
          kind: 'table' as const,
          columns: ['Wydatek', 'Rachunek', 'Z dnia', 'Kwota'],
          widths: [4, 2, 2, 2],
          ends: [3],
          rows: trip.costs.map((cost) => [
            cost.what,
            [cost.documentNumber, attached(cost.receipts)].filter(Boolean).join(', '),
            cost.documentDate ? formatDateShort(cost.documentDate) : '',
            shown(cost.amount),
          ]),
        },
      ]
    : []

const signaturesOf = (trip: PrintedTrip): [string, string][] =>
  roles.flatMap(([role, label]): [string, string][] => {
    const line = trip.signatures.findLast((one) => one.role === role && one.valid)
    return line ? [[label, `${line.person}, ${formatInstant(new Date(line.at))}`]] : []
  })

/** The settlement, the other side of the classic form, and on the next page how the amounts came about. */
export const printSettlement = (trip: PrintedTrip, who: PrintedPerson): Promise<Uint8Array> => {
  const returns = Number(trip.toReturn?.amount ?? 0) > 0
  const result = (returns ? trip.toReturn : trip.toPay)!
  const signatures = signaturesOf(trip)
  return renderSheet({
    title: 'Rachunek kosztów podróży',
    lead: `do polecenia nr ${trip.number}, ${formatDateLong(trip.settledOn!)}`,
    printed: trip.number!,
    blocks: [
      {
        kind: 'paragraph',
        text: `${who.name}, ${who.post}, ${who.unit}. Cel: ${trip.purpose}. Środek transportu: ${means[trip.means]}.`,
      },
      {
        kind: 'table',
        columns: ['Wyjazd', 'Data i godzina', 'Przyjazd', 'Data i godzina'],
        rows: legsOf(trip),
      },
      { kind: 'table', columns: ['Składnik', 'Kwota'], widths: [3, 1], ends: [1], rows: figuresOf(trip) },
      ...costsOf(trip),
      {
        kind: 'facts',
        facts: [
          ['Razem słownie', inWords(trip.total!)],
          [returns ? 'Do zwrotu' : 'Do wypłaty', `${shown(result)} (słownie: ${inWords(result)})`],
          ...signatures,
          // In groups, so that the hash breaks between lines.
          ['Skrót kwot (SHA-256)', trip.settlementHash!.match(/.{1,16}/g)!.join(' ')],
        ],
      },
      { kind: 'signatures', under: roles.slice(0, 2).map(([, label]) => label) },
      { kind: 'signatures', under: roles.slice(2).map(([, label]) => label) },
      { kind: 'pageBreak' },
      { kind: 'heading', level: 2, text: 'Jak powstały kwoty' },
      {
        kind: 'table',
        columns: ['Krok', 'Podstawa', 'Wartość'],
        widths: [5, 4, 1],
        ends: [2],
        rows: trip.steps.map((step) => [stepText(step.text), step.legalBasis, stepValue(step.value)]),
      },
    ],
  })
}
