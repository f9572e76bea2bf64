import { sql } from 'drizzle-orm'
import { addDays } from '#law/calendar/plain-date.ts'
import { fromWarsaw } from '#law/calendar/warsaw.ts'
import { isWorkingDay } from '#law/calendar/working-days.ts'
import { publishedOn } from '#law/trips/rate-day.ts'
import { ensureTable } from './nbp.ts'
import type { Teller } from './teller.ts'
import { abroad, home, purposes, type Traveller, travellers } from './trips-words.ts'

/** One trip to be told: who does what on which day. */
interface Plan {
  foreign: boolean
  who: Traveller
  start: string
  end: string
  /** Settled long after the day on which it was due. */
  late: boolean
  id?: string
  steps: { on: string; run: (teller: Teller, plan: Plan) => Promise<void> }[]
}

const at = (day: string, time: string) => new Date(fromWarsaw(`${day}T${time}`)).toISOString()
const registerOf = (plan: Plan) => (plan.foreign ? 'foreign-trips' : 'domestic-trips')
const officerOf = (plan: Plan) => (plan.foreign ? 'wyjazdy' : 'sekretariat')

/** The first working day not before `day`. */
const working = (day: string): string => (isWorkingDay(day) ? day : working(addDays(day, 1)))

const act =
  (who: string, action: string, input?: (teller: Teller, plan: Plan) => object) =>
  async (teller: Teller, plan: Plan): Promise<void> => {
    if (plan.id) await teller.act(who, registerOf(plan), plan.id, action, input?.(teller, plan) ?? {})
  }

const nightsOf = ({ start, end }: Plan): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)

const planDomestic = (plan: Plan, teller: Teller): void => {
  const { chance } = teller
  const [place, purpose, kilometres] = chance.pick(home)
  const means = chance.pick(['train', 'train', 'privateCar', 'officialCar'] as const)
  const times = {
    departedAt: at(plan.start, '06:15'),
    returnedAt: at(plan.end, chance.pick(['16:30', '19:10', '21:40'])),
  }
  const nights = nightsOf(plan)
  tell(plan, teller, {
    application: {
      place,
      purpose,
      purposeKind: chance.pick(['conference', 'training', 'negotiation'] as const),
      means,
      startsAt: times.departedAt,
      endsAt: times.returnedAt,
      otherEstimate: String(120 + nights * 350),
      budgetLine: '750-75023',
    },
    advance: () => ({ amount: '300' }),
    settlement: () => ({
      ...times,
      nights: Array.from({ length: nights }, () => ({
        kind: 'invoice',
        amount: `${chance.whole(280, 520)}.00`,
      })),
      meals: chance.happens(0.4) ? [{ day: 1, lunch: true }] : [],
      localTransport: means === 'train' && chance.happens(0.6) ? 'lump' : 'none',
      mileage: means === 'privateCar' ? [{ vehicle: 'car-over-900', km: String(kilometres * 2) }] : [],
      costs:
        means === 'train'
          ? [
              {
                kind: 'ticket',
                what: 'Bilety kolejowe',
                amount: `${chance.whole(90, 240)}.00`,
                documentDate: plan.start,
              },
            ]
          : [],
    }),
  })
}

const planForeign = (plan: Plan, teller: Teller): void => {
  const { chance } = teller
  const [country, city, currency, hotel] = chance.pick(abroad)
  const [purpose, purposeKind] = chance.pick(purposes)
  const nights = nightsOf(plan)
  const destinations = [{ country, city, arrival: 'both' }]
  tell(plan, teller, {
    application: {
      destinations,
      purpose: `${purpose}: ${city}`,
      purposeKind,
      host: `Miasto ${city}`,
      means: 'plane',
      startsAt: at(plan.start, '05:30'),
      endsAt: at(plan.end, '20:15'),
      otherEstimate: String(900 + nights * 600),
      budgetLine: '750-75095',
    },
    advance: () => ({ amount: { amount: String(Math.round(hotel * nights + hotel / 2)), currency } }),
    settlement: () => ({
      departedAt: at(plan.start, '05:30'),
      borderOut: at(plan.start, '07:40'),
      borderBack: at(plan.end, '18:05'),
      returnedAt: at(plan.end, '20:15'),
      destinations,
      nights: Array.from({ length: nights }, () => ({
        kind: 'invoice',
        amount: { amount: hotel.toFixed(2), currency },
      })),
      meals: Array.from({ length: nights }, (_, index) => ({ day: index + 2, breakfast: true })),
      localTransport: chance.happens(0.7) ? 'lump' : 'none',
      costs: chance.happens(0.3)
        ? [
            {
              kind: 'fee',
              what: 'Opłata za udział',
              amount: { amount: '45.00', currency },
              documentDate: plan.start,
            },
          ]
        : [],
    }),
  })
}

interface Story {
  application: object
  advance: () => object
  settlement: () => object
}

/** Does the traveller owe a settlement of another trip? */
const owes = (teller: Teller, plan: Plan) =>
  teller.db.first(sql`
    select 1 from obligation o join person p on p.id = o.who_person
    where o.key = 'settle' and o.state = 'open' and o.due_on < ${teller.today()} and o.record_id <> ${plan.id}
      and p.email = ${`${plan.who.login}@demo.kancelaria.example`}`)

/** Puts the steps of a trip on its days: most go to the end, some are cancelled, some are late. */
const tell = (plan: Plan, { chance }: Teller, { application, advance, settlement }: Story): void => {
  const { who, start, end } = plan
  const officer = officerOf(plan)
  const step = (on: string, run: Plan['steps'][number]['run']) =>
    void plan.steps.push({ on: working(on), run })
  step(addDays(start, -21), async (teller) => {
    const input = { ...application, group: who.group, traveller: `${who.login}@demo.kancelaria.example` }
    plan.id = (await teller.create(officer, registerOf(plan), input)).id
  })
  step(addDays(start, -20), act(officer, 'apply'))
  step(addDays(start, -14), act('budzet', 'accept'))
  step(addDays(start, -11), act(who.orderedBy, 'order'))
  if (chance.happens(0.06)) {
    step(
      addDays(start, -6),
      act(officer, 'cancel', () => ({
        reason: 'Gospodarz przełożył spotkanie.',
        costs: chance.happens(0.5) ? [{ what: 'Bezzwrotna rezerwacja noclegu', amount: '380.00' }] : [],
      })),
    )
    return
  }
  const paid = publishedOn(addDays(start, -7))
  if (plan.foreign || chance.happens(0.25))
    step(paid, async (teller) => {
      await ensureTable(teller, paid)
      if (await owes(teller, plan))
        await act(who.approvedBy, 'consentAdvance', () => ({
          reason: 'Wyjazd jest pilny, zaległe rozliczenie jest w przygotowaniu.',
        }))(teller, plan)
      await act('budzet', 'payAdvance', () => ({ ...advance(), paidOn: paid }))(teller, plan)
    })
  if (plan.late) step(addDays(end, 21), act(officer, 'remind'))
  const done = addDays(end, plan.late ? chance.whole(40, 60) : chance.whole(2, 11))
  step(done, async (teller) => {
    await ensureTable(teller, publishedOn(addDays(teller.today(), -1)))
    await act(officer, 'settle', settlement)(teller, plan)
  })
  // One report in ten comes weeks too late, and the trip is closed only after it.
  const reported = addDays(done, chance.happens(0.9) ? 1 : 32)
  if (plan.foreign)
    step(
      reported,
      act(who.login, 'report', () => ({
        report: 'Omówiono wspólne projekty na przyszły rok i ustalono osoby do kontaktu.',
      })),
    )
  step(addDays(done, 1), act(who.login, 'sign'))
  step(addDays(done, 3), act('budzet', 'checkFormal'))
  step(addDays(done, 4), act('budzet', 'checkFactual'))
  step(addDays(done, 6), act(who.approvedBy, 'approve'))
  const closed = addDays(plan.foreign ? reported : done, 24)
  step(
    closed,
    act('budzet', 'close', (teller) => ({ paidOn: teller.today() })),
  )
}

/** Trips of two years told day by day until `until`: in all states, some late, in several currencies. */
export const tellTrips = async (
  teller: Teller,
  from: string,
  until: string,
  count: number,
): Promise<void> => {
  const { chance } = teller
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 20
  const busy = new Map<string, string>()
  const plans: Plan[] = []
  for (let index = 0; index < count; index += 1) {
    const start = working(addDays(from, 22 + Math.round((index * (days - 22)) / count) + chance.whole(0, 2)))
    const foreign = chance.happens(0.45)
    const end = addDays(start, foreign ? chance.whole(1, 4) : chance.whole(0, 2))
    const free = travellers.filter(({ login }) => (busy.get(login) ?? '') < start)
    const who = chance.pick(free)
    busy.set(who.login, end)
    const recent = end > addDays(until, -38) && end < addDays(until, -15)
    const late = index % 10 === 4 || (recent && index % 2 === 0)
    const plan: Plan = { foreign, who, start, end, late, steps: [] }
    if (foreign) planForeign(plan, teller)
    else planDomestic(plan, teller)
    plans.push(plan)
  }
  const steps = plans
    .flatMap((plan) => plan.steps.map((step, order) => ({ ...step, plan, order })))
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => a.on.localeCompare(b.on) || a.order - b.order)
  for (const { on, plan, run } of steps) {
    teller.at(on, '10:20')
    await run(teller, plan)
  }
}
