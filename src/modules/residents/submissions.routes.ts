import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { readRow } from '#kernel/register/read.ts'
import { answerDraft } from './answer-draft.ts'
import { submissionContext } from './submission-context.ts'

const params = z.object({ key: z.string().min(1).max(300) })
const config = { scope: 'submissions:read' }
const tags = ['Zgłoszenia mieszkańców']

/** What stands beside a submission on the screen of triage, and the letter prepared from what has been done. */
export const submissionsRoutes = (app: App, deps: Deps): void => {
  const register = deps.registry.get('submissions')
  app.get('/api/v1/submissions/:key/context', {
    config,
    schema: { tags, summary: 'Wcześniejsze i podobne sprawy, zapytania, spotkania, dyspozycje', params },
    handler: async (request) => {
      const actor = actorOf(request)
      const row = await readRow(deps.db, register, actor, request.params.key)
      return submissionContext(deps.db, deps.registry, actor, row as never)
    },
  })
  app.get('/api/v1/submissions/:key/answer-draft', {
    config,
    schema: { tags, summary: 'Projekt listu do mieszkańca z ustaleń, meldunków i odpowiedzi', params },
    handler: async (request) => {
      const row = await readRow(deps.db, register, actorOf(request), request.params.key)
      return { body: await answerDraft(deps.db, row as never) }
    },
  })
}
