import { f } from '#kernel/field/index.ts'
import { attachToMatter, openMatter } from '#kernel/matters/open-matter.ts'
import { notify } from '#kernel/notices/notify.ts'
import { fulfil } from '#kernel/obligations/oblige.ts'
import { anyOf } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { defineAction, type Row } from '#kernel/register/definition.ts'
import { controllers, principals, registrars, settlers } from './incoming.access.ts'
import { incomingLetterFields } from './incoming-letters.fields.ts'
import { openStates } from './incoming-letters.states.ts'
import { routeInput, routeLetter } from './route-letter.ts'

type Letter = Row<typeof incomingLetterFields>

const isOpen = (letter: Letter) => openStates.includes(letter.state!) || 'Pismo jest już załatwione.'
const isRouted = (letter: Letter) =>
  ['routed', 'inProgress'].includes(letter.state!) ||
  (letter.state === 'registered' ? 'Pismo czeka na dekretację.' : 'Pismo jest już załatwione.')

const move = (ctx: Context, letter: Letter, action: string, patch: object, reason?: string) =>
  updateRecord(ctx, 'incoming-letters', letter as never, patch as never, { action, reason: reason ?? null })

const startMatter = async (ctx: Context, letter: Letter, jrwa: string, lead: string | null) => {
  const matter = await openMatter(ctx, {
    unit: letter.unit!,
    jrwa,
    subject: letter.subject,
    lead,
    parties: letter.sender ? [letter.sender] : [],
  })
  await attachToMatter(ctx, 'incoming-letters', letter as never, matter.id)
}

/** What happens to a letter from its number to its end. */
export const incomingLetterActions = {
  route: defineAction(incomingLetterFields, {
    label: 'Zadekretuj',
    key: 'd',
    primary: true,
    bulk: true,
    undoable: true,
    input: routeInput,
    access: anyOf(principals, registrars),
    when: isOpen,
    run: (letter, input, ctx) => routeLetter(ctx, letter, input),
  }),
  take: defineAction(incomingLetterFields, {
    label: 'Przyjmij do załatwienia',
    key: 'w',
    primary: true,
    bulk: true,
    access: settlers,
    when: (letter) => letter.state === 'routed' || 'Przyjąć można pismo zadekretowane, jeszcze nieprzyjęte.',
    run: async (letter, _input, ctx) => {
      const assignee = letter.assignee ?? ctx.actor.personId
      const taken = await move(ctx, letter, 'take', { assignee, state: 'inProgress' })
      if (letter.jrwa && !letter.matterId) await startMatter(ctx, taken as never, letter.jrwa, assignee)
    },
  }),
  pass: defineAction(incomingLetterFields, {
    label: 'Przekaż dalej',
    key: 'p',
    input: {
      unit: f.unit('Komórka'),
      assignee: f.user('Osoba'),
      reason: f.text('Dlaczego', { required: true }),
    },
    access: settlers,
    when: isRouted,
    run: async (letter, { unit, assignee, reason }, ctx) => {
      await routeLetter(ctx, letter, {
        unit,
        assignee,
        instruction: letter.instruction,
        dueOn: null,
        noAnswer: letter.noAnswer,
        copyUnits: letter.copyUnits,
        copyPeople: [...letter.copyPeople, ctx.actor.personId],
        principal: letter.principal,
      })
      await notify(ctx, letter.principal ? [letter.principal] : [], {
        text: `Przekazano dalej ${letter.number}: ${reason}`,
        href: `/pisma-przychodzace/${letter.id}`,
      })
    },
  }),
  openMatter: defineAction(incomingLetterFields, {
    label: 'Załóż sprawę',
    key: 'n',
    input: { jrwa: f.text('Klasa JRWA', { suggest: 'jrwa', required: true, maxLength: 10 }) },
    access: settlers,
    when: (letter) => (letter.matterId ? 'Pismo jest już w sprawie.' : isRouted(letter)),
    run: (letter, { jrwa }, ctx) => startMatter(ctx, letter, jrwa, letter.assignee ?? ctx.actor.personId),
  }),
  joinMatter: defineAction(incomingLetterFields, {
    label: 'Dołącz do sprawy',
    input: { matter: f.ref('matters', 'Sprawa', { required: true }) },
    access: anyOf(settlers, registrars),
    when: (letter) => (letter.matterId ? 'Pismo jest już w sprawie.' : isOpen(letter)),
    run: async (letter, { matter }, ctx) => {
      await attachToMatter(ctx, 'incoming-letters', letter as never, matter)
    },
  }),
  changeDeadline: defineAction(incomingLetterFields, {
    label: 'Zmień termin',
    key: 't',
    undoable: true,
    input: {
      dueOn: f.date('Termin', { required: true }),
      dueWhy: f.text('Dlaczego', { required: true }),
    },
    access: anyOf(principals, registrars),
    when: isOpen,
    run: (letter, input, ctx) => move(ctx, letter, 'changeDeadline', input, input.dueWhy),
  }),
  close: defineAction(incomingLetterFields, {
    label: 'Zakończ bez odpowiedzi',
    key: 'z',
    bulk: true,
    input: { outcome: f.multiline('Sposób załatwienia albo przyczyna', { required: true }) },
    access: anyOf(settlers, principals),
    when: isOpen,
    run: async (letter, { outcome }, ctx) => {
      await fulfil(ctx, letter.id, 'answer')
      await move(ctx, letter, 'close', { state: 'closed', closedOn: ctx.today, outcome }, outcome)
    },
  }),
  annul: defineAction(incomingLetterFields, {
    label: 'Unieważnij wpis',
    confirm: 'Numer pozostanie w rejestrze jako unieważniony: nie da się go użyć ponownie.',
    input: { reason: f.text('Przyczyna', { required: true }) },
    access: anyOf(controllers, registrars),
    when: (letter) =>
      letter.state === 'registered' || 'Unieważnić można tylko wpis, którego jeszcze nie zadekretowano.',
    run: (letter, { reason }, ctx) =>
      move(ctx, letter, 'annul', { state: 'annulled', closedOn: ctx.today, outcome: reason }, reason),
  }),
}
