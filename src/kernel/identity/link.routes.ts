import { sql } from 'drizzle-orm'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App } from '#kernel/http/app.ts'
import { Problem } from '#kernel/http/problem.ts'
import { insertAccount, setPassword, tellOwner } from './accounts.ts'
import { isDemoAddress } from './demo-domain.ts'
import type { Identity } from './identity.ts'
import { donePage, gonePage, passwordPage, setupPage } from './link.page.ts'
import { issueLink, linkGone, readLink, spendLink } from './link.ts'

const params = z.object({ token: z.string().min(1).max(100) })

const passwordForm = z
  .object({
    password: z
      .string({ error: 'Podaj hasło.' })
      .min(12, 'Hasło ma mieć co najmniej 12 znaków.')
      .max(128, 'Hasło ma mieć najwyżej 128 znaków.'),
    repeated: z.string({ error: 'Powtórz hasło.' }),
  })
  .refine((form) => form.password === form.repeated, 'Hasła różnią się od siebie.')

const setupForm = z
  .object({
    name: z.string({ error: 'Podaj imię i nazwisko.' }).trim().min(3, 'Podaj imię i nazwisko.').max(200),
    email: z.email('Podaj poprawny adres e-mail.').max(254),
  })
  .and(passwordForm)

const answer = (reply: FastifyReply, status: number, body: string) =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(body)

/** Pages answer with pages: a dead link is told in words, not in JSON. */
const orGone = async (reply: FastifyReply, work: () => Promise<unknown>) => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem && error.body.code === 'link-gone')
      return answer(reply, 404, gonePage(error.body.detail))
    throw error
  }
}

const messagesOf = (error: z.ZodError) => [...new Set(error.issues.map((issue) => issue.message))]

const setupRoutes = (app: App, identity: Identity) => {
  const { db, clock } = identity
  const config = { public: true }
  app.get('/ustaw/:token', { config, schema: { params, hide: true } }, (request, reply) =>
    orGone(reply, async () => {
      await readLink(db, clock(), 'setup', request.params.token)
      return answer(reply, 200, setupPage({ name: '', email: '' }, []))
    }),
  )
  app.post('/ustaw/:token', { config, schema: { params, hide: true } }, (request, reply) =>
    orGone(reply, async () => {
      const { token } = request.params
      await readLink(db, clock(), 'setup', token)
      const form = setupForm.safeParse(request.body ?? {})
      const typed = (request.body ?? {}) as { name?: unknown; email?: unknown }
      const values = { name: String(typed.name ?? ''), email: String(typed.email ?? '') }
      if (!form.success) return answer(reply, 422, setupPage(values, messagesOf(form.error)))
      const { name, email, password } = form.data
      if (identity.mode === 'production' && isDemoAddress(email))
        return answer(reply, 422, setupPage(values, ['Podaj prawdziwy adres, nie demonstracyjny.']))
      const hash = await (await identity.auth.$context).password.hash(password)
      await db.transaction(async (tx) => {
        await spendLink(tx, clock(), 'setup', token)
        if (await tx.first(sql`select 1 from auth_user limit 1`)) throw linkGone()
        const personId = await identity.createAdministrator(tx, { name, email: email.toLowerCase() })
        const id = await insertAccount(tx, identity.mode, clock(), { personId, name, email })
        await setPassword(tx, clock(), id, hash)
      })
      return answer(reply, 200, donePage())
    }),
  )
}

const passwordRoutes = (app: App, identity: Identity) => {
  const { db, clock } = identity
  const config = { public: true }
  app.get('/haslo/:token', { config, schema: { params, hide: true } }, (request, reply) =>
    orGone(reply, async () => {
      const link = await readLink(db, clock(), 'password', request.params.token)
      return answer(reply, 200, passwordPage(link.email!, []))
    }),
  )
  app.post('/haslo/:token', { config, schema: { params, hide: true } }, (request, reply) =>
    orGone(reply, async () => {
      const { token } = request.params
      const link = await readLink(db, clock(), 'password', token)
      const form = passwordForm.safeParse(request.body ?? {})
      if (!form.success) return answer(reply, 422, passwordPage(link.email!, messagesOf(form.error)))
      const hash = await (await identity.auth.$context).password.hash(form.data.password)
      const owner = await db.transaction(async (tx) => {
        const { userId } = await spendLink(tx, clock(), 'password', token)
        await setPassword(tx, clock(), userId!, hash)
        tx.afterCommit(identity.sessions.forget)
        return userId!
      })
      await tellOwner(identity, owner, 'Ustawiono nowe hasło do Twojego konta.')
      return answer(reply, 200, donePage())
    }),
  )
}

/** Pages behind one-time links. They need the parser of HTML forms (`@fastify/formbody`). */
export const linkRoutes = (app: App, identity: Identity): void => {
  setupRoutes(app, identity)
  passwordRoutes(app, identity)
}

/**
 * The address by which the first administrator is made, to print at start in production mode; null when accounts exist.
 * Each start makes a new link and voids the earlier one.
 */
export const setupLink = (identity: Identity): Promise<string | null> =>
  identity.db.transaction(async (tx) => {
    const some = await tx.first(sql`select 1 from auth_user limit 1`)
    if (some) return null
    return `${identity.origin}/ustaw/${await issueLink(tx, identity.clock(), 'setup', null)}`
  })
