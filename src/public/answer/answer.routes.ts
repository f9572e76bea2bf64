import type { FastifyReply, FastifyRequest } from 'fastify'
import { type OpenLink, openLink, spendLink } from '#kernel/answer-links/answer-link.ts'
import type { App } from '#kernel/http/app.ts'
import { actForResident } from '../act-for-resident.ts'
import type { PublicDeps } from '../deps.ts'
import type { Errors } from '../form/fields.ts'
import { readForm } from '../form/read-form.ts'
import { countUse, linkLimit } from '../limits.ts'
import { sendPage } from '../send-page.ts'
import { endPage } from './answer-page.ts'
import { dispositionReport } from './disposition-report.ts'
import { inquiryAnswer } from './inquiry-answer.ts'
import { invitationAnswer } from './invitation-answer.ts'
import type { Purpose } from './purpose.ts'

const purposes: Record<string, Purpose> = {
  'inquiry-answer': inquiryAnswer,
  'disposition-report': dispositionReport,
  invitation: invitationAnswer,
}

/** The address holds the key to the record, so that it is told to nobody further. */
const guarded = (reply: FastifyReply) => reply.header('referrer-policy', 'no-referrer')

const show = async (
  deps: PublicDeps,
  reply: FastifyReply,
  link: OpenLink,
  values: Record<string, string> = {},
  errors: Errors = {},
) => {
  const page = await purposes[link.purpose]!.show(deps, deps.db, link, values, errors)
  if (page) return sendPage(guarded(reply).code(Object.keys(errors).length ? 422 : 200), page)
  const title = 'Ta sprawa nie czeka już na odpowiedź'
  return sendPage(
    guarded(reply).code(410),
    endPage(deps.city, title, 'Odpowiedź już mamy albo pytanie wycofano.'),
  )
}

const open = async (deps: PublicDeps, request: FastifyRequest) => {
  await countUse(deps.db, linkLimit, request.ip, deps.clock())
  const { token } = request.params as { token: string }
  return openLink(deps.db, token.slice(0, 100), deps.clock(), request.ip)
}

const hidden = { config: { public: true }, schema: { hide: true } }

/** GET and POST /odpowiedz/{token}: one thing with one record, without an account; each visit is logged. */
export const answerRoutes = (app: App, deps: PublicDeps): void => {
  app.get('/odpowiedz/:token', hidden, async (request, reply) => show(deps, reply, await open(deps, request)))
  app.post('/odpowiedz/:token', { ...hidden, bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const link = await open(deps, request)
    const purpose = purposes[link.purpose]!
    const form = await readForm(deps, request)
    const errors = purpose.check(form)
    if (Object.keys(errors).length) return show(deps, reply, link, form.text, errors)
    const done = await actForResident(
      deps,
      String(request.id),
      async (ctx) => {
        const outcome = await purpose.act(ctx, link, form)
        if (outcome.used) await spendLink(ctx, link)
        return outcome
      },
      purpose.nameIn(form),
    )
    return sendPage(guarded(reply), endPage(deps.city, done.title, ...done.sentences))
  })
}
