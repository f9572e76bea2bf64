import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { forbidden, invalid } from '#kernel/http/problem.ts'
import { xlsxOf } from '#kernel/register/export-xlsx.ts'
import { isPlainDate } from '#law/calendar/plain-date.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { chartOf } from './analysis.chart.ts'
import { printAnalysis } from './analysis.print.ts'
import {
  type AnalysisQuery,
  type AnalysisRow,
  analyse,
  type Dimension,
  dimensions,
  dimensionsOf,
  yearBefore,
} from './analysis.ts'
import { findingsOf } from './findings.ts'
import { overseers } from './trips.access.ts'

const day = z.string().refine(isPlainDate, 'Wpisz istniejący dzień, np. 2026-11-24.').optional()

const query = z.object({
  by: z
    .enum(Object.keys(dimensions) as [Dimension, ...Dimension[]], {
      error: `Wybierz: ${Object.keys(dimensions).join(', ')}.`,
    })
    .default('country'),
  from: day,
  to: day,
  register: z
    .enum(['all', 'domestic-trips', 'foreign-trips'], {
      error: 'Wybierz all, domestic-trips albo foreign-trips.',
    })
    .default('all'),
  format: z
    .enum(['json', 'xlsx', 'svg', 'pdf'], { error: 'Wybierz json, xlsx, svg albo pdf.' })
    .default('json'),
})

/** The days asked for: by default this year until today. */
const periodOf = (asked: z.output<typeof query>, today: string): AnalysisQuery => {
  const to = asked.to ?? today
  const from = asked.from ?? `${to.slice(0, 4)}-01-01`
  if (to < from)
    throw invalid([{ path: 'to', message: 'Koniec okresu jest przed jego początkiem.', rule: 'order' }])
  return { by: asked.by, register: asked.register, from, to }
}

const columns = (by: Dimension) => [
  { id: 'label', label: dimensions[by], kind: 'text' as const },
  { id: 'trips', label: 'Wyjazdy', kind: 'number' as const },
  { id: 'days', label: 'Dni', kind: 'number' as const },
  { id: 'plan', label: 'Plan (zł)', kind: 'money' as const },
  { id: 'cost', label: 'Wykonanie (zł)', kind: 'money' as const },
  { id: 'costPerDay', label: 'Koszt dnia (zł)', kind: 'money' as const },
]

async function* cellsOf(rows: readonly AnalysisRow[]) {
  for (const row of rows)
    yield [row.label, String(row.trips), String(row.days), row.plan, row.cost, row.costPerDay]
}

/** Periodic analyses of trips: table, chart, workbook, and findings computed from the same data. */
export const analysisRoutes = (app: App, { db, clock }: Deps): void => {
  app.get('/api/v1/trips/analysis', {
    config: { scope: 'trips:read' },
    schema: {
      tags: ['Wyjazdy'],
      summary: 'Analiza wyjazdów (JSON, XLSX, PDF, wykres SVG)',
      querystring: query,
    },
    handler: async (request, reply) => {
      if (!overseers.mayAllow(actorOf(request))) throw forbidden(`Analizy widzą: ${overseers.sentence}.`)
      const period = periodOf(request.query, warsawDay(clock()))
      const { items, total } = await analyse(db, period)
      const title = `Wyjazdy ${formatDateShort(period.from)}–${formatDateShort(period.to)} według ${dimensionsOf[period.by]}`
      if (request.query.format === 'svg')
        return reply
          .type('image/svg+xml; charset=utf-8')
          .serializer((body) => body as string)
          .send(chartOf(title, items))
      if (request.query.format === 'xlsx')
        return reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', `attachment; filename="wyjazdy-${period.from}-${period.to}.xlsx"`)
          .send(xlsxOf(columns(period.by), cellsOf([...items, total]), 'Wyjazdy'))
      const before = await analyse(db, yearBefore(period))
      const findings = findingsOf(period.by, items, total, before.total)
      if (request.query.format === 'pdf')
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename="wyjazdy-${period.from}-${period.to}.pdf"`)
          .send(Buffer.from(await printAnalysis(title, columns(period.by), findings, items, total)))
      return { ...period, title, items, total, before: before.total, findings }
    },
  })
}
