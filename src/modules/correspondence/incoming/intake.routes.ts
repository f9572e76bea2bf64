import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf } from '#kernel/http/app.ts'
import { forbidden, invalid } from '#kernel/http/problem.ts'
import { readRow } from '#kernel/register/read.ts'
import { toJson } from '#kernel/register/to-json.ts'
import type { CorrespondenceDeps } from '../deps.ts'
import { importLetter } from './import-letter.ts'
import { registrars } from './incoming.access.ts'
import { proposeDraft } from './propose-draft.ts'

const tags = ['Pisma w kolejce do rejestracji']
const params = z.object({ key: z.uuid({ error: 'Niepoprawny identyfikator wpisu.' }) })

/** Scans and messages dropped on the queue, and what their text proposes. */
export const intakeRoutes = (app: App, deps: CorrespondenceDeps): void => {
  const register = deps.registry.get('letter-drafts')
  app.post('/api/v1/letter-drafts/import', {
    config: { scope: 'letter-drafts:write' },
    bodyLimit: Number.MAX_SAFE_INTEGER,
    schema: { tags, summary: 'Przyjmij skan albo wiadomość do kolejki' },
    handler: async (request, reply) => {
      const actor = actorOf(request)
      if (!registrars.allows(actor, {})) throw forbidden(`Pisma przyjmują ${registrars.sentence}.`)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part)
        throw invalid([
          { path: 'file', message: 'Dołącz plik (formularz wieloczęściowy).', rule: 'required' },
        ])
      const row = await importLetter(deps, actor, String(request.id), part.filename, part.file)
      const [json] = await toJson(deps.db, deps.registry, register, [row])
      return reply.code(201).header('location', `/api/v1/letter-drafts/${row.id}`).send(json)
    },
  })
  app.get('/api/v1/letter-drafts/:key/proposals', {
    config: { scope: 'letter-drafts:read' },
    schema: { tags, summary: 'Propozycje pól z tekstu pisma i możliwe powtórzenia', params },
    handler: async (request) => {
      const row = await readRow(deps.db, register, actorOf(request), request.params.key)
      return proposeDraft(deps.db, row as never, warsawDay(deps.clock()))
    },
  })
}
