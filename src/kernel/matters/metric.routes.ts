import { create } from 'xmlbuilder2'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { recordOf } from '#kernel/register/record-route.ts'
import { renderSheet } from '#kernel/templates/sheet.ts'
import { formatInstant } from '#law/polish/format.ts'
import { type Metric, metricOf } from './metric.ts'

const params = z.object({ key: z.string().min(1).max(300) })
const query = z.object({ format: z.enum(['pdf', 'xml'], { error: 'Wybierz pdf albo xml.' }) })

// Signs that XML 1.0 cannot carry at all, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones meant
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const plain = (text: string) => text.toWellFormed().replace(unspeakable, '')

/** Elements in Polish, as the regulation on the metric of a matter names what it holds. */
const xmlOf = (metric: Metric): string =>
  create({ version: '1.0', encoding: 'UTF-8' })
    .ele({
      metryka: {
        oznaczenieSprawy: plain(metric.number),
        tytulSprawy: plain(metric.subject),
        czynnosc: metric.entries.map((entry) => ({
          data: entry.at,
          osoba: plain(entry.person),
          stanowisko: entry.role,
          okreslenieCzynnosci: entry.act,
          dokument: plain(entry.document),
        })),
      },
    })
    .end({ prettyPrint: true })

const pdfOf = (metric: Metric, printed: string) =>
  renderSheet({
    title: 'Metryka sprawy',
    lead: `${metric.number} – ${metric.subject}`,
    landscape: true,
    printed,
    blocks: [
      {
        kind: 'table',
        columns: ['Data', 'Osoba i stanowisko', 'Czynność', 'Dokument'],
        widths: [2, 4, 3, 5],
        rows: metric.entries.map((entry) => [
          formatInstant(entry.at),
          [entry.person, entry.role].filter(Boolean).join(', '),
          entry.act,
          entry.document,
        ]),
      },
    ],
  })

/** Metryka sprawy for print and for other systems. */
export const metricRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/matters/:key/metric', {
    config: { scope: 'matters:read' },
    schema: { tags: ['Sprawy'], summary: 'Metryka sprawy (art. 66a KPA)', params, querystring: query },
    handler: async (request, reply) => {
      const actor = actorOf(request)
      const { row } = await recordOf(deps, request, { register: 'matters', key: request.params.key })
      const metric = await metricOf(deps.db, deps.registry, actor, row)
      const { format } = request.query
      reply.header('content-disposition', `attachment; filename="metryka-${metric.number}.${format}"`)
      if (format === 'xml')
        return reply.type('application/xml; charset=utf-8').send(Buffer.from(xmlOf(metric)))
      const printed = `wydrukowano ${formatInstant(deps.clock())} przez: ${actor.name}`
      return reply.type('application/pdf').send(Buffer.from(await pdfOf(metric, printed)))
    },
  })
}
