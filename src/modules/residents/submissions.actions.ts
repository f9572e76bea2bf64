import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { fulfil, oblige, release } from '#kernel/obligations/oblige.ts'
import { anyOf } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { defineAction, type Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { askUnits } from './ask-units.ts'
import { assessmentFields, decisionField } from './assessment.ts'
import { openDispositions } from './open-dispositions.ts'
import { deciders, lead, officers } from './residents.access.ts'
import { sendExplanation, sendForwarding, sendNoMeeting } from './submission.letters.ts'
import { submissionFields } from './submissions.fields.ts'
import { whyUnreachable } from './unreachable.ts'

type Submission = Row<typeof submissionFields>

const workers = anyOf(officers, lead)
const closedStates = ['closed', 'joined', 'forwarded', 'complaint']
const isOpen = (submission: Submission) =>
  !closedStates.includes(submission.state!) || 'Zgłoszenie jest już zakończone.'

const move = (
  ctx: Context,
  submission: Submission,
  action: string,
  patch: Record<string, unknown>,
  reason?: string,
) => updateRecord(ctx, 'submissions', submission as never, patch, { action, reason: reason ?? null })

/** The matter is led by whoever leads the submission. */
const handMatter = async (ctx: Context, submission: Submission, lead: string) => {
  const matter = submission.matterId
    ? await findRow(ctx.tx, ctx.registry.get('matters'), submission.matterId, true)
    : undefined
  if (matter) await updateRecord(ctx, 'matters', matter, { lead })
}

const finish = async (
  ctx: Context,
  submission: Submission,
  action: string,
  patch: Record<string, unknown>,
) => {
  await move(ctx, submission, action, { closedOn: ctx.today, ...patch })
  // Passing on to whoever is competent settles the submission too (KPA art. 65 § 1); joining does not.
  if (patch.state === 'closed' || patch.state === 'forwarded') await fulfil(ctx, submission.id, 'settle')
  await release(ctx, submission.id)
}

/** Triage and settling of a submission (§ 5 pkt 1-5). */
export const submissionActions = {
  take: defineAction(submissionFields, {
    label: 'Przyjmij do prowadzenia',
    undoable: true,
    key: 'd',
    primary: true,
    bulk: true,
    input: { lead: f.user('Prowadzi', { help: 'Puste: Ty.' }) },
    access: officers,
    when: (submission) => submission.state === 'received' || 'Zgłoszenie ma już prowadzącego.',
    run: async (submission, input, ctx) => {
      const lead = input.lead ?? ctx.actor.personId
      await move(ctx, submission, 'take', { lead, state: 'analysis' })
      await handMatter(ctx, submission, lead)
    },
  }),
  ask: defineAction(submissionFields, {
    label: 'Zapytaj komórki',
    key: 'p',
    provision: { '5.2': 'complete' },
    input: {
      units: f.unit('Do kogo', { required: true, multiple: true }),
      question: f.multiline('Pytanie', { required: true }),
      dueOn: f.date('Termin odpowiedzi', { required: true }),
    },
    access: workers,
    when: isOpen,
    run: async (submission, input, ctx) => {
      await askUnits(ctx, submission, input)
      if (['received', 'analysis'].includes(submission.state!))
        await move(ctx, submission, 'ask', { state: 'inquiry' })
    },
  }),
  assess: defineAction(submissionFields, {
    label: 'Wypełnij kartę analizy',
    key: 'o',
    provision: { '5.3': 'complete' },
    primary: true,
    input: {
      ...assessmentFields({ required: true }),
      repeated: f.boolean('Sprawa powtarza się'),
    },
    access: workers,
    when: (submission) =>
      ['received', 'analysis', 'inquiry', 'toDecide'].includes(submission.state!) ||
      'Ocenę wydaje się przed decyzją o spotkaniu.',
    run: async (submission, input, ctx) => {
      if (submission.anonymous && input.recommendation !== 'none')
        throw refused('Zgłoszenie anonimowe nie może prowadzić do spotkania.')
      await move(ctx, submission, 'assess', { ...input, state: 'toDecide' })
      await oblige(ctx, {
        register: 'submissions',
        recordId: submission.id,
        key: 'decide',
        what: 'Decyzja o spotkaniu',
        unit: submission.unit,
        day: { rule: 'working-days', params: { n: 5 }, from: ctx.today },
      })
    },
  }),
  decide: defineAction(submissionFields, {
    label: 'Zdecyduj o spotkaniu',
    key: 'w',
    provision: { '5.3': 'complete' },
    primary: true,
    input: {
      decision: decisionField({ required: true }),
      host: f.user('Z kim spotkanie', { help: 'Wymagane, gdy spotkanie prowadzi inna osoba.' }),
      reason: f.multiline('Uzasadnienie', { required: true }),
    },
    access: deciders,
    when: (submission) => submission.state === 'toDecide' || 'Najpierw prowadzący wypełnia kartę analizy.',
    run: async (submission, input, ctx) => {
      if (input.decision === 'other' && !input.host) throw refused('Wskaż, kto poprowadzi spotkanie.')
      const decided = await move(
        ctx,
        submission,
        'decide',
        {
          decision: input.decision,
          decisionReason: input.reason,
          host: input.host,
          state: input.decision === 'none' ? 'analysis' : 'waiting',
        },
        input.reason,
      )
      await fulfil(ctx, submission.id, 'decide')
      if (input.decision === 'none') await sendNoMeeting(ctx, decided as never, input.reason)
    },
  }),
  explain: defineAction(submissionFields, {
    label: 'Wyślij wyjaśnienie',
    provision: { '5.4': 'complete' },
    confirm: 'List zostanie wysłany do mieszkańca wybraną drogą i dołączony do akt.',
    input: {
      body: f.richText('Treść wyjaśnienia', { required: true }),
      close: f.boolean('Zakończ zgłoszenie po wysłaniu'),
    },
    access: workers,
    when: (submission) => {
      if (submission.anonymous) return 'Zgłoszenie jest anonimowe: nie ma do kogo wysłać listu.'
      return isOpen(submission)
    },
    run: async (submission, input, ctx) => {
      const unreachable = submission.person && (await whyUnreachable(ctx.tx, submission.person))
      if (unreachable) throw refused(unreachable)
      await sendExplanation(ctx, submission, input.body)
      if (!input.close) return move(ctx, submission, 'explain', {})
      await refuseWhileOpen(ctx, submission)
      return finish(ctx, submission, 'explain', {
        state: 'closed',
        outcome: 'Udzielono wyjaśnień na piśmie.',
      })
    },
  }),
  forward: defineAction(submissionFields, {
    label: 'Przekaż według właściwości',
    provision: { '5.5': 'complete' },
    confirm: 'Pismo przewodnie trafi do wskazanych jednostek, a zawiadomienie do mieszkańca.',
    input: {
      to: f.unit('Do kogo', { required: true, multiple: true }),
      reason: f.multiline('Uzasadnienie właściwości', { required: true }),
    },
    access: workers,
    when: isOpen,
    run: async (submission, input, ctx) => {
      await sendForwarding(ctx, submission, input.to, input.reason)
      await finish(ctx, submission, 'forward', {
        state: 'forwarded',
        forwardedTo: input.to,
        outcome: `Przekazano według właściwości: ${input.reason}`,
      })
    },
  }),
  join: defineAction(submissionFields, {
    label: 'Połącz z wcześniejszym',
    input: { earlier: f.ref('submissions', 'Wcześniejsze zgłoszenie', { required: true }) },
    access: workers,
    when: isOpen,
    run: async (submission, input, ctx) => {
      if (input.earlier === submission.id) throw refused('Wskaż inne zgłoszenie niż to, które łączysz.')
      const earlier = (await findRow(ctx.tx, ctx.registry.get('submissions'), input.earlier)) as
        | Submission
        | undefined
      if (earlier?.joinedTo) throw refused('Wskazane zgłoszenie samo połączono z innym. Wybierz tamto.')
      await finish(ctx, submission, 'join', {
        state: 'joined',
        joinedTo: input.earlier,
        outcome: `Połączono ze zgłoszeniem ${earlier?.number}.`,
      })
    },
  }),
  complaint: defineAction(submissionFields, {
    label: 'Uznaj za skargę',
    provision: { '7.1.6': 'part' },
    input: { reason: f.multiline('Dlaczego to skarga (art. 227 KPA)', { required: true }) },
    access: workers,
    when: (submission) =>
      submission.anonymous
        ? 'Skarga anonimowa pozostaje bez rozpoznania (§ 8 ust. 1 rozporządzenia z 8.01.2002 r.).'
        : isOpen(submission),
    run: async (submission, input, ctx) => {
      await insertRecord(
        ctx,
        'complaints',
        {
          kind: 'complaint',
          subject: submission.subject,
          text: submission.text,
          person: submission.person,
          receivedOn: submission.receivedOn,
          submission: submission.id,
        },
        { matterId: submission.matterId },
      )
      await finish(ctx, submission, 'complaint', { state: 'complaint', outcome: input.reason })
    },
  }),
  close: defineAction(submissionFields, {
    label: 'Zakończ zgłoszenie',
    key: 'z',
    input: { outcome: f.multiline('Sposób załatwienia', { required: true }) },
    access: workers,
    when: isOpen,
    run: async (submission, input, ctx) => {
      await refuseWhileOpen(ctx, submission)
      await finish(ctx, submission, 'close', { state: 'closed', outcome: input.outcome })
    },
  }),
  reopen: defineAction(submissionFields, {
    label: 'Wznów',
    input: { reason: f.multiline('Przyczyna', { required: true }) },
    access: workers,
    when: (submission) => closedStates.includes(submission.state!) || 'Zgłoszenie jest w toku.',
    run: async (submission, input, ctx) => {
      const patch = { state: 'analysis', closedOn: null, joinedTo: null }
      await move(ctx, submission, 'reopen', patch, input.reason)
      // The month runs anew: the first one was kept when the submission was settled.
      await oblige(ctx, {
        register: 'submissions',
        recordId: submission.id,
        key: 'settle',
        what: 'Załatwienie zgłoszenia',
        person: submission.lead,
        day: { rule: 'kpa-month', from: ctx.today },
      })
    },
  }),
}

/** A submission cannot be closed while units owe something in it; each is named. */
const refuseWhileOpen = async (ctx: Context, submission: Submission) => {
  const open = await openDispositions(ctx, submission.id)
  if (open.length)
    throw refused(`Najpierw zakończ: ${open.map((item) => `${item.label} (${item.unit})`).join('; ')}.`)
}
