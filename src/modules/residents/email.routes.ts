import { Readable } from 'node:stream'
import type { FileStore } from '#kernel/files/store.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { contextOf, inContext } from '#kernel/http/context.ts'
import { forbidden, invalid } from '#kernel/http/problem.ts'
import type { FetchedMail } from '#kernel/mail/imap.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { readArrivedMail, takeMail } from './email.intake.ts'
import { officers } from './residents.access.ts'

/** What intake of messages needs beside the kernel's own. */
export interface IntakeDeps extends Deps {
  store: FileStore
  systemPersonId: string
}

/** Takes one message of the polled mailbox; the same message again changes nothing. */
export const takeFetchedMail = async (deps: IntakeDeps, fetched: FetchedMail): Promise<void> => {
  const arrived = await readArrivedMail(deps.store, Readable.from([fetched.raw]))
  await deps.db.transaction((tx) =>
    takeMail(contextOf(deps, tx, systemActor(deps.systemPersonId), fetched.source), deps.store, arrived),
  )
}

/** POST /api/v1/submissions/import-email: a message dropped on the list becomes a submission or a reply in one. */
export const emailRoutes = (app: App, deps: IntakeDeps): void => {
  app.post('/api/v1/submissions/import-email', {
    config: { scope: 'submissions:write' },
    bodyLimit: Number.MAX_SAFE_INTEGER,
    schema: { tags: ['Zgłoszenia mieszkańców'], summary: 'Zarejestruj wiadomość e-mail (.eml)' },
    handler: async (request, reply) => {
      if (!officers.allows(actorOf(request), {}))
        throw forbidden(`Wiadomości rejestrują ${officers.sentence}.`)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part)
        throw invalid([
          { path: 'file', message: 'Dołącz plik .eml (formularz wieloczęściowy).', rule: 'required' },
        ])
      const arrived = await readArrivedMail(deps.store, part.file)
      const taken = await inContext(deps, request, (ctx) => takeMail(ctx, deps.store, arrived))
      reply.code(taken.outcome === 'duplicate' ? 200 : 201)
      return taken
    },
  })
}
