import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '#kernel/http/answer-problem.ts'
import type { App } from '#kernel/http/app.ts'
import { accessibilityRoutes } from './accessibility.routes.ts'
import { answerRoutes } from './answer/answer.routes.ts'
import { endPage } from './answer/answer-page.ts'
import { publicApiRoutes } from './api.routes.ts'
import { assetsRoutes } from './assets.routes.ts'
import type { PublicDeps } from './deps.ts'
import { submissionFormRoutes } from './form/submission-form.routes.ts'
import { receptionsRoutes } from './receptions.routes.ts'
import { sendPage } from './send-page.ts'
import { statusRoutes } from './status.routes.ts'

/** A refusal as a page: people who came by a link do not read JSON. */
const answerAsPage =
  (deps: PublicDeps) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const { body } = problemOf(error)
    if (body.status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
    const { retryAfter } = (body.extra ?? {}) as { retryAfter?: number }
    if (retryAfter) reply.header('retry-after', String(retryAfter))
    sendPage(
      reply.code(body.status).header('referrer-policy', 'no-referrer'),
      endPage(deps.city, body.title, body.detail),
    )
  }

/** Everything for people without an account: pages which need no script, and the same for programs. */
export const publicRoutes = async (app: App, deps: PublicDeps): Promise<void> => {
  publicApiRoutes(app, deps)
  await app.register(async (instance) => {
    const pages = instance as unknown as App
    await pages.register(formbody)
    if (!pages.hasContentTypeParser('multipart/form-data')) await pages.register(multipart)
    pages.setErrorHandler(answerAsPage(deps))
    assetsRoutes(pages)
    submissionFormRoutes(pages, deps)
    statusRoutes(pages, deps)
    receptionsRoutes(pages, deps)
    answerRoutes(pages, deps)
    accessibilityRoutes(pages, deps)
  })
}
