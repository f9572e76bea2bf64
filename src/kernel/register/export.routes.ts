import { Readable } from 'node:stream'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { notFound } from '#kernel/http/problem.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { mayKnow } from './describe.ts'
import { csvOf } from './export-csv.ts'
import { pdfOf, printColumns } from './export-pdf.ts'
import { type ExportColumn, exportCells, exportColumns } from './export-table.ts'
import { xlsxOf } from './export-xlsx.ts'
import { filtersOf } from './filter.ts'
import { filterSentence } from './filter-sentence.ts'
import { allRecords } from './list.ts'
import type { Register } from './registry.ts'

const query = z.looseObject({
  format: z.enum(['csv', 'xlsx', 'pdf'], { error: 'Wybierz csv, xlsx albo pdf.' }),
  q: z.string().max(500).optional(),
  sort: z.string().max(200).optional(),
})

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

async function* cellsOf(
  deps: Deps,
  register: Register,
  actor: Actor,
  asked: Parameters<typeof allRecords>[4],
  columns: readonly ExportColumn[],
) {
  for await (const rows of allRecords(deps.db, deps.registry, register, actor, asked))
    yield* await exportCells(deps.db, deps.registry, register, columns, rows)
}

/** Exports of lists: the same filters and the same right to read, streamed. */
export const exportRoutes = (app: App, deps: Deps): void => {
  for (const register of deps.registry.all) {
    const { id, label } = register.definition
    app.get(`/api/v1/${id}/export`, {
      config: { scope: `${id}:read` },
      schema: { tags: [label.many], summary: `Eksport: ${label.many}`, querystring: query },
      handler: async (request, reply) => {
        const actor = actorOf(request)
        if (!mayKnow(register, actor)) throw notFound('Nie ma takiego rejestru.')
        const { format, q, sort } = request.query
        const filters = filtersOf(request.query)
        const all = exportColumns(register)
        const columns = format === 'pdf' ? printColumns(register, all) : all
        const cells = cellsOf(deps, register, actor, { filters, q, sort }, columns)
        // Made before the head of the answer: a print may be refused.
        const pdf =
          format === 'pdf' &&
          (await pdfOf(register, columns, cells, {
            filter: await filterSentence(deps.db, deps.registry, register, filters, q),
            by: actor.name,
            at: deps.clock(),
          }))
        reply
          .type(mediaTypes[format])
          .header('content-disposition', `attachment; filename="${register.definition.slug}.${format}"`)
        if (pdf) return reply.send(Buffer.from(pdf))
        return reply
          .serializer((body) => body as string)
          .send(format === 'csv' ? Readable.from(csvOf(columns, cells)) : xlsxOf(columns, cells, label.many))
      },
    })
  }
}
