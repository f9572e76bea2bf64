import { z } from 'zod'
import type { Queryable } from '#kernel/db/database.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { refused } from '#kernel/http/problem.ts'
import { xlsxOf } from '#kernel/register/export-xlsx.ts'
import { readRow } from '#kernel/register/read.ts'
import { printOrder } from './order.print.ts'
import { printPack } from './pack.print.ts'
import { printSettlement } from './settlement.print.ts'
import type { Trip, TripRegister } from './trip.ts'
import { type PrintedPerson, travellerOf } from './trip-paper.ts'

const params = z.object({
  key: z.string().min(1).max(300),
  print: z.enum(['order', 'pack', 'settlement', 'xlsx'], {
    error: 'Wybierz order, pack, settlement albo xlsx.',
  }),
})

const columns = [
  { id: 'label', label: 'Składnik', kind: 'text' as const },
  { id: 'amount', label: 'Kwota', kind: 'money' as const },
  { id: 'currency', label: 'Waluta', kind: 'text' as const },
]

async function* cellsOf(trip: Trip) {
  for (const { label, amount } of trip.figures) yield [label, amount.amount, amount.currency]
}

const papers = {
  order: (_db: Queryable, trip: Trip, who: PrintedPerson) => printOrder(trip, who),
  pack: printPack,
  settlement: (_db: Queryable, trip: Trip, who: PrintedPerson) => printSettlement(trip, who),
}

const names = { order: 'polecenie', pack: 'w-droge', settlement: 'rozliczenie' }

const nameOf = (trip: Trip, what: string) => `${what}-${trip.number!.replaceAll('/', '-')}`

/** The order, the pack for the way, the settlement in the layout of the classic form, and its figures as a workbook. */
export const printRoutes = (app: App, { db, registry }: Deps, register: TripRegister): void => {
  app.get(`/api/v1/${register.id}/:key/prints/:print`, {
    config: { scope: `${register.id}:read` },
    schema: { tags: ['Wyjazdy'], summary: 'Polecenie i rozliczenie do druku (PDF), kwoty (XLSX)', params },
    handler: async (request, reply) => {
      const { key, print } = request.params
      const row = await readRow(db, registry.get(register.id), actorOf(request), key)
      const trip = row as unknown as Trip
      const settled = print === 'settlement' || print === 'xlsx'
      if (!settled && !trip.orderedOn) throw refused('Polecenie tego wyjazdu jeszcze nie jest wydane.')
      if (settled && !trip.settlementHash) throw refused('Ten wyjazd nie jest jeszcze rozliczony.')
      if (print === 'xlsx')
        return reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', `attachment; filename="${nameOf(trip, 'rozliczenie')}.xlsx"`)
          .send(xlsxOf(columns, cellsOf(trip), 'Rozliczenie'))
      const who = await travellerOf(db, trip)
      const content = await papers[print](db, trip, who)
      const name = nameOf(trip, names[print])
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}.pdf"`)
        .send(Buffer.from(content))
    },
  })
}
