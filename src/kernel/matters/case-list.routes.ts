import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { notFound, refused } from '#kernel/http/problem.ts'
import { listRecords } from '#kernel/register/list.ts'
import { longestPrint } from '#kernel/register/longest-print.ts'
import { renderTable } from '#kernel/templates/table.ts'
import { formatDateShort, formatInstant } from '#law/polish/format.ts'

const query = z.object({
  unit: z.string({ error: 'Podaj symbol komórki.' }).min(1).max(40),
  jrwa: z.string({ error: 'Podaj klasę wykazu akt.' }).min(1).max(10),
  year: z.coerce.number({ error: 'Podaj rok.' }).int().min(1990).max(2200),
})

const day = (value: unknown) => (value ? formatDateShort(value as string) : '')

const labelOf = (value: unknown) => (value as { label: string } | null)?.label ?? ''

/** Spis spraw: matters of one class of the unit opened in one year, in the order of their numbers. */
export const caseListRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/matters/case-list', {
    config: { scope: 'matters:read' },
    schema: { tags: ['Sprawy'], summary: 'Spis spraw komórki w klasie i roku (PDF)', querystring: query },
    handler: async (request, reply) => {
      const { unit: symbol, jrwa, year } = request.query
      const actor = actorOf(request)
      const head = await deps.db.first<{
        id: string
        name: string
        title: string
        category: string | null
      }>(sql`
        select u.id, u.name, j.title, j.category from unit u, jrwa j where u.symbol = ${symbol} and j.symbol = ${jrwa}`)
      if (!head) throw notFound('Nie ma takiej komórki albo takiej klasy wykazu akt.')
      const { items, nextCursor } = await listRecords(
        deps.db,
        deps.registry,
        deps.registry.get('matters'),
        actor,
        {
          filters: [
            { field: 'unit', operator: 'eq', value: head.id },
            { field: 'jrwa', operator: 'eq', value: jrwa },
            { field: 'openedOn', operator: 'gte', value: `${year}-01-01` },
            { field: 'openedOn', operator: 'lte', value: `${year}-12-31` },
          ],
          sort: 'createdAt',
          limit: longestPrint,
          count: 'none',
        },
      )
      if (nextCursor) throw refused('Spis ma ponad 5000 spraw: pobierz go z listy spraw jako arkusz (xlsx).')
      const pdf = await renderTable({
        title: `Spis spraw ${symbol}.${jrwa} – ${year}`,
        filter: `${head.name}; teczka: ${head.title}${head.category ? `; kategoria ${head.category}` : ''}`,
        columns: ['Lp.', 'Znak sprawy', 'Tytuł', 'Prowadzi', 'Wszczęto', 'Zakończono', 'Uwagi'].map(
          (label) => ({
            label,
          }),
        ),
        rows: items.map((matter, index) => [
          `${index + 1}.`,
          String(matter.number ?? ''),
          String(matter.subject ?? ''),
          labelOf(matter.lead),
          day(matter.openedOn),
          day(matter.closedOn),
          String(matter.remarks ?? ''),
        ]),
        printed: `wydrukowano ${formatInstant(deps.clock())} przez: ${actor.name}`,
      })
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="spis-spraw-${symbol}.${jrwa}-${year}.pdf"`)
        .send(Buffer.from(pdf))
    },
  })
}
