import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { writeHistory } from '#kernel/history/write-history.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import { forbidden } from '#kernel/http/problem.ts'
import { createAccount, disableAccount, enableAccount, listAccounts, resetPassword } from './accounts.ts'
import type { Identity } from './identity.ts'

const id = z.object({ id: z.uuid('Nieprawidłowy identyfikator konta.') })

const newAccount = z.object({
  personId: z.uuid('Wskaż osobę.'),
  name: z.string().trim().min(1, 'Podaj imię i nazwisko.').max(200, 'Najwyżej 200 znaków.'),
  email: z.email('Podaj poprawny adres e-mail.').max(254, 'Najwyżej 254 znaki.'),
})

const mayAdminister = (request: FastifyRequest) => {
  if (!actorOf(request).permissions.has('accounts.admin'))
    throw forbidden('Kontami zarządza administrator systemu. O uprawnienie poproś Dyrektora Kancelarii.')
}

/** Administration of accounts under `/api/v1/accounts`, for holders of `accounts.admin`; each change is told in history. */
export const accountRoutes = (app: App, deps: Deps, identity: Identity): void => {
  const tags = ['Konta']
  app.get('/api/v1/accounts', {
    config: { scope: 'accounts:read' },
    schema: { tags, summary: 'Konta' },
    handler: async (request) => {
      mayAdminister(request)
      return { items: await listAccounts(deps.db) }
    },
  })
  app.post('/api/v1/accounts', {
    config: { scope: 'accounts:write' },
    schema: { tags, summary: 'Nowe konto', body: newAccount },
    handler: async (request, reply) => {
      mayAdminister(request)
      const { personId, email } = request.body
      const made = await inContext(deps, request, async (ctx) => {
        const account = await createAccount(identity, ctx.tx, request.body)
        const changes = [
          { field: 'personId', from: null, to: personId },
          { field: 'email', from: null, to: email },
        ]
        await writeHistory(ctx, { register: 'accounts', recordId: account.id, action: 'created', changes })
        return account
      })
      reply.code(201).header('location', `/api/v1/accounts/${made.id}`)
      return made
    },
  })
  const actions = {
    disable: ['Wyłączenie konta', disableAccount],
    enable: ['Włączenie konta', enableAccount],
    'reset-link': ['Link do nowego hasła', resetPassword],
  } as const
  for (const [action, [summary, run]] of Object.entries(actions))
    app.post(`/api/v1/accounts/:id/actions/${action}`, {
      config: { scope: 'accounts:write' },
      schema: { tags, summary, params: id },
      handler: async (request) => {
        mayAdminister(request)
        const recordId = request.params.id
        const link = await inContext(deps, request, async (ctx) => {
          const result = await run(identity, ctx.tx, recordId)
          await writeHistory(ctx, { register: 'accounts', recordId, action, changes: [] })
          return result
        })
        return { id: recordId, ...(link && { link }) }
      },
    })
}
