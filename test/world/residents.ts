import { sql } from 'drizzle-orm'
import type { Row } from '#kernel/register/definition.ts'
import { addDays, weekdayOf } from '#law/calendar/plain-date.ts'
import { isWorkingDay } from '#law/calendar/working-days.ts'
import { holdReception, planReception } from './reception.ts'
import { answers, districts, familyNames, givenNames, streets, troubles } from './residents-words.ts'
import type { Teller } from './teller.ts'

/** What one submission goes through, by days after it came. */
interface Plan {
  id: string
  subject: string
  unit: string
  question: string
  steps: { on: string; run: (teller: Teller, plan: Plan) => Promise<void> }[]
}

const officers = ['mieszkancy', 'm.kruk', 'j.wrona']
const channels = ['web', 'web', 'email', 'email', 'phone', 'inPerson', 'paper', 'edoreczenia'] as const

const isOpen = async (teller: Teller, id: string, ...states: string[]) => {
  const row = await teller.db.first<{ state: string }>(sql`select state from submissions where id = ${id}`)
  return states.includes(row!.state)
}

const person = async (teller: Teller, officer: string): Promise<string> => {
  const { chance } = teller
  const known = await teller.db.first<{ id: string }>(
    sql`select id from contacts where kind = 'person' order by md5(id::text || ${String(chance.whole(1, 999))}) limit 1`,
  )
  if (known && chance.happens(0.22)) return known.id
  const [given, family] = [chance.pick(givenNames), chance.pick(familyNames)]
  const mailbox = `${given}.${family}${chance.whole(1, 99)}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9.]/g, '')
  const contact = await teller.create(officer, 'contacts', {
    kind: 'person',
    givenName: given,
    familyName: family,
    phone: `600 ${chance.whole(100, 999)} ${chance.whole(100, 999)}`,
    email: chance.happens(0.8) ? `${mailbox}@poczta.example` : null,
    place: {
      street: `ul. ${chance.pick(streets)}`,
      number: String(chance.whole(1, 90)),
      postcode: '30-001',
      city: 'Kraków',
      district: chance.pick(districts),
    },
    labels: ['mieszkaniec'],
  })
  return contact.id
}

const ask = async (teller: Teller, plan: Plan, officer: string) => {
  if (!(await isOpen(teller, plan.id, 'received', 'analysis', 'inquiry'))) return
  await teller.act(officer, 'submissions', plan.id, 'ask', {
    units: [plan.unit],
    question: plan.question,
    dueOn: addDays(teller.today(), 14),
  })
}

const answer = async (teller: Teller, plan: Plan) => {
  const rows = await teller.db.rows<{ id: string }>(
    sql`select id from inquiries where submission = ${plan.id} and state = 'sent'`,
  )
  for (const { id } of rows)
    await teller.act('mieszkancy', 'inquiries', id, 'answer', { answer: teller.chance.pick(answers) })
}

const explain = async (teller: Teller, plan: Plan, officer: string) => {
  if (!(await isOpen(teller, plan.id, 'analysis', 'inquiry', 'met'))) return
  const open = await teller.db.first(
    sql`select 1 from inquiries where submission = ${plan.id} and state = 'sent'
      union all select 1 from dispositions where submission = ${plan.id} and state in ('sent', 'accepted', 'inProgress')`,
  )
  if (open) return
  await teller.act(officer, 'submissions', plan.id, 'explain', {
    body: `<p>Dziękujemy za zgłoszenie. ${teller.chance.pick(answers)}</p><p>W razie pytań prosimy o kontakt z Kancelarią.</p>`,
    close: true,
  })
}

const assess = async (teller: Teller, plan: Plan, officer: string) => {
  if (!(await isOpen(teller, plan.id, 'analysis', 'inquiry'))) return
  await teller.act(officer, 'submissions', plan.id, 'assess', {
    competence: 'partly',
    exhausted: teller.chance.pick(['yes', 'unknown']),
    importance: teller.chance.pick(['city', 'family']),
    repeated: teller.chance.happens(0.3),
    recommendation: 'meeting',
    assessment:
      'Sprawa wraca od kilku miesięcy, a odpowiedzi jednostek są rozbieżne. Spotkanie jest zasadne.',
  })
}

const decide = async (teller: Teller, plan: Plan) => {
  if (!(await isOpen(teller, plan.id, 'toDecide'))) return
  const meets = teller.chance.happens(0.85)
  await teller.act(teller.chance.pick(['dyrektor', 'zastepca1']), 'submissions', plan.id, 'decide', {
    decision: meets ? 'meeting' : 'none',
    reason: meets
      ? 'Sprawa dotyczy wielu mieszkańców.'
      : 'Sprawę załatwi właściwa jednostka; spotkanie niczego nie przyspieszy.',
  })
}

const forward = async (teller: Teller, plan: Plan, officer: string) => {
  if (!(await isOpen(teller, plan.id, 'received', 'analysis'))) return
  await teller.act(officer, 'submissions', plan.id, 'forward', {
    to: [plan.unit],
    reason: 'Sprawa należy do zadań wskazanej jednostki.',
  })
}

const complain = async (teller: Teller, plan: Plan, officer: string) => {
  if (!(await isOpen(teller, plan.id, 'received', 'analysis'))) return
  await teller.act(officer, 'submissions', plan.id, 'complaint', {
    reason: 'Pismo zarzuca pracownikom przewlekłe załatwianie sprawy (art. 227 KPA).',
  })
}

/** The person wrote of the same thing before: the newer goes into the earlier. */
const join = async (teller: Teller, plan: Plan, officer: string) => {
  const earlier = await teller.db.first<{ id: string }>(sql`
    select e.id from submissions e join submissions s on s.person = e.person and s.id = ${plan.id}
    where e.id <> s.id and e.joined_to is null and e.received_on < s.received_on order by e.received_on desc limit 1`)
  if (earlier && (await isOpen(teller, plan.id, 'received', 'analysis')))
    await teller.act(officer, 'submissions', plan.id, 'join', { earlier: earlier.id })
}

const working = (day: string): string => (isWorkingDay(day) ? day : working(addDays(day, 1)))

const planOf = (teller: Teller, row: Row, trouble: (typeof troubles)[number], officer: string): Plan => {
  const { chance } = teller
  const after = (days: number) => working(addDays(teller.today(), days))
  const take = {
    on: after(chance.whole(1, 3)),
    run: async (t: Teller, plan: Plan) => void (await t.act(officer, 'submissions', plan.id, 'take')),
  }
  const asked = { on: after(chance.whole(3, 5)), run: (t: Teller, plan: Plan) => ask(t, plan, officer) }
  const answered = {
    on: after(chance.happens(0.8) ? chance.whole(8, 16) : chance.whole(19, 40)),
    run: answer,
  }
  const told = (days: number) => ({
    on: after(days),
    run: (t: Teller, plan: Plan) => explain(t, plan, officer),
  })
  const kind = chance.next()
  const later = (days: number, run: (t: Teller, plan: Plan, who: string) => Promise<void>) => ({
    on: after(days),
    run: (t: Teller, plan: Plan) => run(t, plan, officer),
  })
  if (kind < 0.03)
    return {
      id: row.id,
      subject: row.label,
      unit: trouble.unit,
      question: trouble.question,
      steps: [take, later(4, complain)],
    }
  if (kind < 0.1)
    return {
      id: row.id,
      subject: row.label,
      unit: trouble.unit,
      question: trouble.question,
      steps: [take, later(4, join), later(5, forward)],
    }
  const steps =
    kind < 0.26
      ? [take, later(4, forward)]
      : kind < 0.6
        ? [take, asked, answered, told(chance.whole(18, 27)), told(45)]
        : [
            take,
            asked,
            answered,
            { on: after(chance.whole(10, 17)), run: (t: Teller, plan: Plan) => assess(t, plan, officer) },
            { on: after(chance.whole(18, 22)), run: decide },
            told(75),
            told(110),
            told(160),
          ]
  return { id: row.id, subject: row.label, unit: trouble.unit, question: trouble.question, steps }
}

const receive = async (teller: Teller): Promise<Plan> => {
  const { chance } = teller
  const officer = chance.pick(officers)
  const trouble = chance.pick(troubles)
  const street = chance.pick(streets)
  const subject = `${trouble.subject.replace(/ ul\.$/, '')} ul. ${street}`
  const row = await teller.create(officer, 'submissions', {
    subject,
    text: `Dzień dobry, zwracam się do Pana Prezydenta w sprawie: ${subject}. Sprawę zgłaszałem już wcześniej, ale nic się nie zmieniło. Proszę o pomoc.`,
    person: await person(teller, officer),
    channel: chance.pick(channels),
    receivedOn: teller.today(),
    topic: trouble.topic,
    place: {
      street: `ul. ${street}`,
      number: String(chance.whole(1, 80)),
      city: 'Kraków',
      district: chance.pick(districts),
    },
    wish: chance.pick(['meeting', 'meeting', 'answer', 'forward']),
    accessibility: chance.happens(0.06) ? ['wejście bez schodów'] : [],
    priority: chance.happens(0.1) ? 'high' : 'normal',
  })
  return planOf(teller, row, trouble, officer)
}

/** Fourteen months of residents' matters, day by day until `until`; about `count` submissions. */
export const tellResidents = async (
  teller: Teller,
  from: string,
  until: string,
  count: number,
): Promise<void> => {
  const plans: Plan[] = []
  const days: string[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  let received = 0
  for (const [index, day] of days.entries()) {
    teller.at(day, '08:10')
    const target = Math.round(((index + 1) / days.length) * count)
    for (; received < target; received += 1) plans.push(await receive(teller))
    for (const plan of plans)
      for (const step of plan.steps.filter((one) => one.on === day)) await step.run(teller, plan)
    if (weekdayOf(day) === 1) await planReception(teller, addDays(day, 15))
    if (weekdayOf(day) === 2) await holdReception(teller, day)
    if (weekdayOf(day) === 4) {
      await chase(teller, day)
      await post(teller)
    }
  }
}

/** Letters for the post leave on Thursdays. */
const post = async (teller: Teller) => {
  const letters = await teller.db.rows<{ id: string }>(sql`select id from documents where state = 'toPost'`)
  for (const { id } of letters) await teller.act('mieszkancy', 'documents', id, 'posted')
}

/** Units do most of what they were told; on Thursdays the late ones are urged. */
const chase = async (teller: Teller, day: string) => {
  const open = await teller.db.rows<{ id: string; dueOn: string; state: string }>(sql`
    select id, due_on as "dueOn", state from dispositions where state in ('sent', 'accepted', 'inProgress') order by due_on`)
  for (const { id, dueOn, state } of open) {
    if (state === 'sent') await teller.act('mieszkancy', 'dispositions', id, 'accept')
    else if (dueOn < day && teller.chance.happens(0.35))
      await teller.act('mieszkancy', 'dispositions', id, 'urge')
    else if (teller.chance.happens(0.3))
      await teller.act('mieszkancy', 'dispositions', id, 'done', { text: teller.chance.pick(answers) })
  }
}
