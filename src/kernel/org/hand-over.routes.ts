import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import { forbidden } from '#kernel/http/problem.ts'
import { handOver, previewHandOver } from './hand-over.ts'

const body = z.object({
  from: z.uuid('Wskaż komórkę, która oddaje sprawy.'),
  to: z.uuid('Wskaż komórkę, która przejmuje sprawy.'),
  reason: z.string().trim().min(1, 'Podaj podstawę przekazania, np. numer zarządzenia.').max(1_000),
  /** True: only shows what would pass. */
  preview: z.boolean().default(false),
})

/** Hand-over of a unit's open matters to its successor: preview, do, report. */
export const handOverRoutes = (app: App, deps: Deps): void => {
  app.post('/api/v1/org/hand-over', {
    schema: { tags: ['Organizacja'], summary: 'Przekaż otwarte sprawy komórki jej następcy', body },
    handler: async (request) => {
      const { permissions } = actorOf(request)
      if (!permissions.has('matters.all') && !permissions.has('org.load'))
        throw forbidden(
          'Sprawy między komórkami przekazuje Dyrektor Kancelarii albo administrator struktury.',
        )
      return inContext(deps, request, (ctx) =>
        request.body.preview ? previewHandOver(ctx, request.body) : handOver(ctx, request.body),
      )
    },
  })
}
