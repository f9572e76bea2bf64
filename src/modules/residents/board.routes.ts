import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { forbidden, invalid } from '#kernel/http/problem.ts'
import { addDays, addMonths, isPlainDate } from '#law/calendar/plain-date.ts'
import { residentsBoard } from './board.report.ts'
import { monthChart } from './month-chart.ts'
import { printReport } from './report.print.ts'
import { reportXlsx } from './report-xlsx.ts'
import { readers } from './residents.access.ts'

const day = z.string().refine(isPlainDate, 'Wpisz istniejący dzień, np. 2026-11-24.')
const boardQuery = z.object({ from: day.optional(), to: day.optional() })
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Miesiąc ma postać 2026-11.')
const reportQuery = z.object({ month: month.optional() })
const config = { scope: 'submissions:read' }
const tags = ['Tablica mieszkańców']

/** The board of residents' matters and the monthly report for the Director (§ 5 pkt 8). */
export const boardRoutes = (app: App, deps: Deps): void => {
  const statesOf = (register: string) => deps.registry.get(register).definition.states ?? {}
  const labels = { submissions: statesOf('submissions'), dispositions: statesOf('dispositions') }
  const boardFor = (request: Parameters<typeof actorOf>[0], period: { from: string; to: string }) => {
    if (!readers.mayAllow(actorOf(request))) throw forbidden(`Tablicę widzą: ${readers.sentence}.`)
    return residentsBoard(deps.db, labels, period, warsawDay(deps.clock()))
  }
  /** The asked month, else the last whole one. */
  const periodOf = (asked: string | undefined) => {
    const from = `${asked ?? addMonths(warsawDay(deps.clock()), -1).slice(0, 7)}-01`
    return { from, to: addDays(addMonths(from, 1), -1) }
  }
  app.get('/api/v1/residents/board', {
    config,
    schema: { tags, summary: 'Zgłoszenia i dyspozycje: stany, terminy, komórki', querystring: boardQuery },
    handler: async (request) => {
      const today = warsawDay(deps.clock())
      const { from = addDays(today, -29), to = today } = request.query
      if (to < from)
        throw invalid([{ path: 'to', message: 'Koniec okresu jest przed początkiem.', rule: 'range' }])
      return boardFor(request, { from, to })
    },
  })
  app.get('/api/v1/residents/report.svg', {
    config,
    schema: { tags, summary: 'Wykres zgłoszeń z 12 miesięcy (SVG)', querystring: reportQuery },
    handler: async (request, reply) => {
      const board = await boardFor(request, periodOf(request.query.month))
      reply.type('image/svg+xml').serializer((text) => text as string)
      return monthChart(board.months)
    },
  })
  app.get('/api/v1/residents/report.xlsx', {
    config,
    schema: { tags, summary: 'Raport miesięczny (XLSX)', querystring: reportQuery },
    handler: async (request, reply) => {
      const period = periodOf(request.query.month)
      const content = await reportXlsx(await boardFor(request, period))
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header(
          'content-disposition',
          `attachment; filename="raport-mieszkancy-${period.from.slice(0, 7)}.xlsx"`,
        )
        .send(content)
    },
  })
  app.get('/api/v1/residents/report.pdf', {
    config,
    schema: { tags, summary: 'Raport miesięczny (PDF)', querystring: reportQuery },
    handler: async (request, reply) => {
      const period = periodOf(request.query.month)
      const content = await printReport(await boardFor(request, period))
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="raport-mieszkancy-${period.from.slice(0, 7)}.pdf"`)
        .send(Buffer.from(content))
    },
  })
}
