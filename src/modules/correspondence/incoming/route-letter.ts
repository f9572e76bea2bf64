import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Values } from '#kernel/field/field.ts'
import { f } from '#kernel/field/index.ts'
import { invalid } from '#kernel/http/problem.ts'
import { notify } from '#kernel/notices/notify.ts'
import { peopleOf } from '#kernel/obligations/people.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { principals } from './incoming.access.ts'
import type { incomingLetterFields } from './incoming-letters.fields.ts'
import { usualDeadline } from './usual-deadline.ts'

type Letter = Row<typeof incomingLetterFields>

/** What dekretacja says: who, what, until when, and who should know. */
export const routeInput = {
  unit: f.unit('Komórka', { help: 'Puste: komórka wskazanej osoby.' }),
  assignee: f.user('Osoba'),
  instruction: f.multiline('Polecenie', { help: 'Np. „proszę o załatwienie”.' }),
  dueOn: f.date('Termin', { help: 'Puste: termin z pisma, a bez niego miesiąc od wpływu.' }),
  noAnswer: f.boolean('Nie wymaga odpowiedzi'),
  copyUnits: f.unit('Do wiadomości: komórki', { multiple: true }),
  copyPeople: f.user('Do wiadomości: osoby', { multiple: true }),
  principal: f.user('Czyja dekretacja', {
    help: 'Wypełnia sekretariat, przepisując dekretację z papieru. Puste: Twoja.',
  }),
}

type Routing = Values<typeof routeInput>

const problem = (path: keyof Routing, message: string, rule: string) => invalid([{ path, message, rule }])

/** The unit in which a person holds the first of their posts on the day. */
const unitOfPerson = (db: Queryable, person: string, day: string) =>
  db.first<{ id: string }>(sql`
    select p.unit_id as id from holder h join post p on p.id = h.post_id
    join structure_version v on v.id = p.version_id
    where h.person_id = ${person} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
      and v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day})
    order by p.position limit 1`)

const principalOf = (ctx: Context, given: string | null): string => {
  if (given) return given
  if (principals.allows(ctx.actor, {})) return ctx.actor.actingFor?.id ?? ctx.actor.personId
  throw problem('principal', 'Wskaż, czyją dekretację przepisujesz.', 'required')
}

const deadlineOf = (letter: Letter, routing: Routing) => {
  if (routing.dueOn) return { dueOn: routing.dueOn, dueWhy: 'Termin wyznaczony w dekretacji.' }
  if (letter.dueOn) return { dueOn: letter.dueOn, dueWhy: letter.dueWhy }
  return routing.noAnswer ? { dueOn: null, dueWhy: null } : usualDeadline(letter.receivedOn)
}

/** „pz” typed alone stands for its usual instruction, wherever it was typed. */
const wordsOf = async (db: Queryable, instruction: string | null): Promise<string | null> => {
  if (!instruction || instruction.length > 6) return instruction
  const usual = await db.first<{ text: string }>(
    sql`select text from letter_instructions where lower(short) = lower(${instruction})`,
  )
  return usual?.text ?? instruction
}

const tellAll = async (ctx: Context, letter: Letter) => {
  const href = `/pisma-przychodzace/${letter.id}`
  const owing = await peopleOf(ctx.tx, { person: letter.assignee, unit: letter.unit }, ctx.today)
  await notify(ctx, owing, { text: `Pismo do załatwienia: ${letter.number} ${letter.subject}`, href })
  const knowing = letter.copyPeople.filter((person) => !owing.includes(person))
  await notify(ctx, knowing, { text: `Pismo do wiadomości: ${letter.number} ${letter.subject}`, href })
}

/**
 * Dekretacja: the principal gives the letter to a unit and a person with an instruction and a deadline. Whoever
 * substitutes for an absent person today gets the letter „do wiadomości”, so that it does not lie.
 */
export const routeLetter = async (ctx: Context, letter: Letter, routing: Routing): Promise<void> => {
  const { assignee } = routing
  if (!assignee && !routing.unit)
    throw problem('unit', 'Wskaż komórkę albo osobę, która ma pismo załatwić.', 'required')
  const unit = routing.unit ?? (await unitOfPerson(ctx.tx, assignee!, ctx.today))?.id ?? null
  if (!unit) throw problem('assignee', 'Ta osoba nie zajmuje dziś żadnego stanowiska. Wskaż komórkę.', 'post')
  const due = deadlineOf(letter, routing)
  if (due.dueOn && due.dueOn < ctx.today && routing.dueOn)
    throw problem('dueOn', 'Termin nie może już być przeszły.', 'past')
  const substitutes = assignee
    ? (await peopleOf(ctx.tx, { person: assignee, unit: null }, ctx.today)).filter((id) => id !== assignee)
    : []
  const routed = await updateRecord(
    ctx,
    'incoming-letters',
    letter as never,
    {
      unit,
      assignee,
      instruction: await wordsOf(ctx.tx, routing.instruction),
      noAnswer: routing.noAnswer,
      copyUnits: routing.copyUnits,
      copyPeople: [...new Set([...routing.copyPeople, ...substitutes])],
      principal: principalOf(ctx, routing.principal),
      routedOn: ctx.today,
      ...due,
      state: 'routed',
    },
    { action: 'route' },
  )
  await tellAll(ctx, routed as unknown as Letter)
}
