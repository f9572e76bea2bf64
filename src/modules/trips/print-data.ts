import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Money } from '#kernel/field/money.ts'
import { formatDateLong, formatDateShort, formatInstant, formatMoney } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { moneyInWords } from '#law/polish/words.ts'
import { countryName } from './currencies.ts'
import { means } from './groups.ts'
import type { Trip } from './trip.ts'

/** What only one of the registers keeps. */
type Places = {
  place?: string
  borderOut?: string | null
  borderBack?: string | null
  destinations?: { country: string; city: string | null }[]
}

interface Who {
  name: string
  post: string
  unit: string
}

const whoOf = async (db: Queryable, trip: Trip): Promise<Who> =>
  (await db.first<Who>(sql`
    select e.name, coalesce(p.name, '') as post, coalesce(u.name, '') as unit from person e
    left join holder h on h.person_id = e.id and h.from_on <= ${trip.createdAt.slice(0, 10)}
      and (h.to_on is null or h.to_on >= ${trip.createdAt.slice(0, 10)})
    left join post p on p.id = h.post_id left join unit u on u.id = p.unit_id
    where e.id = ${trip.traveller} limit 1`))!

const shown = (money: Money | null) => (money ? formatMoney(money.amount, money.currency) : '')

/** Where the trip goes, as people write it. */
const placeOf = (trip: Trip & Places): string =>
  trip.place ??
  (trip.destinations ?? [])
    .map(({ country, city }) => [city, countryName(country)].filter(Boolean).join(', '))
    .join('; ')

const kinds: Record<string, string> = {
  ticket: 'bilet',
  hotel: 'nocleg',
  insurance: 'ubezpieczenie',
  visa: 'wiza',
  fee: 'opłata',
}

/** Data of the order for `order.typ`. */
export const orderData = async (db: Queryable, trip: Trip & Places) => {
  const who = await whoOf(db, trip)
  const rows: [string, string | null][] = [
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
  ]
  return {
    title: 'Polecenie wyjazdu służbowego',
    number: trip.number,
    unit: who.unit,
    date: trip.orderedOn ? formatDateLong(trip.orderedOn) : '',
    rows: rows.filter(([, value]) => value).map(([label, value]) => [label, typeset(value!)]),
    stops: trip.bookings.map((row) => [
      kinds[row.kind]!,
      typeset(row.what),
      row.number ?? '',
      shown(row.amount),
    ]),
    advances: trip.advances.map(
      ({ amount, paidOn }) =>
        `${shown(amount)} (słownie: ${inWords(amount)}), wypłacono ${formatDateShort(paidOn)}`,
    ),
    approvals: trip.approvals
      .filter((line) => line.decision === 'accepted')
      .map((line) => `Zaakceptowano: ${line.post}, ${line.decidedBy}, ${formatDateShort(line.decidedOn!)}`),
    orderedBy: trip.orderedBy ?? '',
    orderedOn: trip.orderedOn ? formatDateShort(trip.orderedOn) : '',
  }
}

/** An amount in words; the code stays where the currency's forms are not known. */
const inWords = ({ amount, currency }: Money): string => {
  try {
    return moneyInWords(amount, currency)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return `${amount} ${currency}`
  }
}

const roles = [
  ['traveller', 'data i podpis wyjeżdżającego'],
  ['formal', 'sprawdzono pod względem formalnym i rachunkowym'],
  ['factual', 'sprawdzono pod względem merytorycznym'],
  ['approved', 'zatwierdzono do wypłaty'],
] as const

const legsOf = (trip: Trip & Places, place: string): string[][] => {
  const at = (moment: string | null | undefined) => (moment ? formatInstant(moment) : '')
  if (!trip.borderOut || !trip.borderBack)
    return [
      ['wyjazd', at(trip.departedAt), place, ''],
      [place, '', 'powrót', at(trip.returnedAt)],
    ]
  return [
    ['wyjazd', at(trip.departedAt), 'granica, lotnisko lub port', at(trip.borderOut)],
    [`${place}, powrót przez granicę`, at(trip.borderBack), 'powrót', at(trip.returnedAt)],
  ]
}

/** Data of the settlement for `settlement.typ`: the other side of the classic form, and how the amounts came about. */
export const settlementData = async (db: Queryable, trip: Trip & Places) => {
  const who = await whoOf(db, trip)
  const signatures = roles.map(([role, label]) => {
    const line = trip.signatures.findLast((one) => one.role === role && one.valid)
    return { label, who: line ? `${line.person}, ${formatInstant(new Date(line.at).toISOString())}` : '' }
  })
  const result =
    Number(trip.toReturn?.amount ?? 0) > 0
      ? `Do zwrotu: ${shown(trip.toReturn)} (słownie: ${inWords(trip.toReturn!)})`
      : `Do wypłaty: ${shown(trip.toPay)} (słownie: ${inWords(trip.toPay!)})`
  return {
    title: 'Rachunek kosztów podróży',
    number: trip.number,
    unit: who.unit,
    date: trip.settledOn ? formatDateLong(trip.settledOn) : '',
    lead: typeset(`${who.name}, ${who.post}. Cel: ${trip.purpose}. Środek transportu: ${means[trip.means]}.`),
    legs: legsOf(trip, placeOf(trip)),
    figures: trip.figures
      .filter(
        ({ amount, component }) =>
          !component.startsWith('advance.') && (Number(amount.amount) !== 0 || component.startsWith('total')),
      )
      .map(({ label, amount }) => [label, shown(amount)]),
    costs: trip.costs.map((cost) => [
      typeset(cost.what),
      cost.documentNumber ?? '',
      cost.documentDate ? formatDateShort(cost.documentDate) : '',
      shown(cost.amount),
    ]),
    words: inWords(trip.total!),
    result,
    signatures,
    hash: `Podpisy są związane z kwotami o skrócie SHA-256 ${trip.settlementHash}.`,
    steps: trip.steps.map((step) => [
      typeset(step.text),
      typeset(step.legalBasis),
      step.value.replace('.', ','),
    ]),
  }
}
