import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/db/database.ts'
import type { JobQueue } from '#kernel/jobs/queue.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Registry } from '#kernel/register/registry.ts'
import { answerProblem } from './answer-problem.ts'

/** The HTTP application: routes declare Zod schemas, which check input and make the OpenAPI document. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What routes of the kernel need; nothing is global. */
export interface Deps {
  db: Database
  registry: Registry
  clock: Clock
  newId: () => string
  queue: JobQueue
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The person asking; null without a session. */
    actor: Actor | null
  }
  interface FastifyContextConfig {
    /** Routes which need no session; all others answer 401 without one. */
    public?: boolean
    /** Scope an API key must have, such as `submissions:read`. */
    scope?: string
  }
}

export interface AppOptions {
  logger: FastifyBaseLogger | boolean
  /** Largest JSON body in bytes; files come by streams of their own. */
  bodyLimit?: number
  /** Addresses of proxies whose `X-Forwarded-For` tells who asks, as Fastify reads them; nobody's is believed without. */
  trustProxy?: string | undefined
}

/** Hooks do not run for what the router cannot read, so that these answers bring their own. */
const guardsWithoutHooks = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** An application without routes: ids of requests, validation, and problems as RFC 9457 answers. */
export const createApp = (options: AppOptions): App => {
  const logging =
    typeof options.logger === 'boolean' ? { logger: options.logger } : { loggerInstance: options.logger }
  const app = Fastify({
    ...logging,
    // Addresses carry names and numbers: the log tells routes, never addresses.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: options.bodyLimit ?? 4 * 1024 * 1024,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    // Addresses the router itself cannot read are answered like any other mistake.
    frameworkErrors: (error, request, reply) =>
      answerProblem(error, request, reply.headers(guardsWithoutHooks)),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  // Responses are built by our own code from typed values; checking them again would cost each request.
  app.setSerializerCompiler(() => JSON.stringify)
  app.decorateRequest('actor', null)
  app.setErrorHandler(answerProblem)
  app.setNotFoundHandler((request, reply) => {
    reply
      .code(404)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: 'Nie znaleziono',
          status: 404,
          code: 'not-found',
          detail: `Nie ma strony ${request.url.split('?')[0]}.`,
        }),
      )
  })
  return app as unknown as App
}

/** The actor of a request that has passed the session check. */
export const actorOf = (request: FastifyRequest): Actor => request.actor!
