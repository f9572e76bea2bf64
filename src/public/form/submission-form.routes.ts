import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#kernel/http/app.ts'
import { type Copy, copyOf, type Language } from '../copy/copy.ts'
import type { PublicDeps } from '../deps.ts'
import { countUse, provenSubmissionLimit, submissionLimit } from '../limits.ts'
import { sendPage } from '../send-page.ts'
import { checkStep, firstWrongStep } from './check-draft.ts'
import { type Draft, draftOf, withEntered } from './draft.ts'
import type { Errors } from './fields.ts'
import { isProven } from './proof-of-work.ts'
import { readForm, type SentForm } from './read-form.ts'
import { sentPage } from './sent.page.ts'
import { openState, sealState } from './signed-state.ts'
import { formPage } from './submission-form.page.ts'
import { submitDraft } from './submit-draft.ts'

/** Quicker than this nobody fills in four pages; longer than a day the form has been forgotten. */
const quickest = 5_000
const longest = 86_400_000

interface Turn {
  request: FastifyRequest
  reply: FastifyReply
  lang: Language
  copy: Copy
}

const newDraft = (now: Date): Draft => ({
  startedAt: now.toISOString(),
  key: randomUUID(),
  step: 1,
  fields: {},
  needs: [],
  files: [],
})

const show = (deps: PublicDeps, { reply, lang, copy }: Turn, draft: Draft, errors: Errors = {}) =>
  sendPage(
    reply.code(Object.keys(errors).length ? 422 : 200),
    formPage({ lang, copy, city: deps.city, draft, sealed: sealState(deps.secret, draft), errors }),
  )

const ageOf = (deps: PublicDeps, draft: Draft) => deps.clock().getTime() - Date.parse(draft.startedAt)

const send = async (deps: PublicDeps, turn: Turn, draft: Draft, form: SentForm) => {
  const { errors } = turn.copy
  if (form.text.website) return show(deps, turn, draft, { consent: errors.robot })
  if (ageOf(deps, draft) < quickest) return show(deps, turn, draft, { consent: errors.tooFast })
  const wrong = firstWrongStep(draft, 4, errors)
  if (wrong) return show(deps, turn, { ...draft, step: wrong }, checkStep(draft, wrong, errors))
  // Without JavaScript no work can be proven: the trap, the time and a narrower limit stand for it.
  const proven = isProven(draft.key, form.text.nonce ?? '')
  const limit = proven ? provenSubmissionLimit : submissionLimit
  await countUse(deps.db, limit, turn.request.ip, deps.clock())
  const receipt = await submitDraft(deps, String(turn.request.id), draft)
  return sendPage(turn.reply, sentPage(turn.lang, turn.copy, deps.city, receipt))
}

const next = (deps: PublicDeps, turn: Turn, draft: Draft) => {
  const errors = checkStep(draft, draft.step, turn.copy.errors)
  if (Object.keys(errors).length) return show(deps, turn, draft, errors)
  return show(deps, turn, { ...draft, step: Math.min(4, draft.step + 1) })
}

const go = (deps: PublicDeps, turn: Turn, draft: Draft, form: SentForm, command: string) => {
  if (command === 'send' && draft.step === 4) return send(deps, turn, draft, form)
  if (command === 'back') return show(deps, turn, { ...draft, step: Math.max(1, draft.step - 1) })
  if (form.refusals.length) return show(deps, turn, draft, { files: form.refusals.join(' ') })
  if (command === 'upload') return show(deps, turn, draft)
  const removed = /^remove:(.+)$/.exec(command)?.[1]
  if (removed) return show(deps, turn, { ...draft, files: draft.files.filter((file) => file.id !== removed) })
  const edited = /^edit:([123])$/.exec(command)?.[1]
  if (edited) return show(deps, turn, { ...draft, step: Number(edited) })
  return next(deps, turn, draft)
}

const hidden = { config: { public: true }, schema: { hide: true } }

/** GET and POST /zgloszenie: the form in four steps, which needs no script and keeps nothing until it is sent. */
export const submissionFormRoutes = (app: App, deps: PublicDeps): void => {
  const turnOf = (request: FastifyRequest, reply: FastifyReply): Turn => ({
    request,
    reply,
    ...copyOf((request.query as { lang?: unknown }).lang),
  })
  app.get('/zgloszenie', hidden, (request, reply) =>
    show(deps, turnOf(request, reply), newDraft(deps.clock())),
  )
  app.post('/zgloszenie', { ...hidden, bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const turn = turnOf(request, reply)
    const form = await readForm(deps, request)
    const carried = draftOf(openState(deps.secret, form.text.state ?? ''))
    if (!carried || ageOf(deps, carried) > longest)
      return show(deps, turn, newDraft(deps.clock()), { wish: turn.copy.errors.expired })
    return go(deps, turn, withEntered(carried, form), form, form.text.go ?? 'next')
  })
}
