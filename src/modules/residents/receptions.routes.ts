import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { forbidden, invalid } from '#kernel/http/problem.ts'
import { readRow } from '#kernel/register/read.ts'
import { addDays, daysBetween, isPlainDate } from '#law/calendar/plain-date.ts'
import { printBadges, printDeskList, printHostList } from './day.print.ts'
import { dayBriefs } from './day-briefs.ts'
import { daySlots } from './day-slots.ts'
import { weeksWithoutReception } from './reception.rules.ts'
import { readers } from './residents.access.ts'
import { waitingList } from './waiting-list.ts'

const params = z.object({ key: z.string().min(1).max(300) })
const day = z.string().refine(isPlainDate, 'Wpisz istniejący dzień, np. 2026-11-24.')
const weeks = z.object({ from: day.optional(), to: day.optional() })
const limit = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) })
const prints = { host: printHostList, desk: printDeskList, badges: printBadges }
const printParams = params.extend({
  print: z.enum(['host', 'desk', 'badges'], { error: 'Wybierz host, desk albo badges.' }),
})
const config = { scope: 'reception-days:read' }
const tags = ['Dni przyjęć mieszkańców']

/** Places of a day, the waiting list, and weeks which break KPA art. 253. */
export const receptionsRoutes = (app: App, deps: Deps): void => {
  const register = deps.registry.get('reception-days')
  const known = (actor: ReturnType<typeof actorOf>) => {
    if (!readers.mayAllow(actor)) throw forbidden(`Mogą to zobaczyć: ${readers.sentence}.`)
  }
  app.get('/api/v1/reception-days/weeks', {
    config,
    schema: { tags, summary: 'Tygodnie bez dnia przyjęć (art. 253 § 1 KPA)', querystring: weeks },
    handler: async (request) => {
      known(actorOf(request))
      const { from = warsawDay(deps.clock()) } = request.query
      const { to = addDays(from, 56) } = request.query
      if (daysBetween(from, to) > 800 || to < from)
        throw invalid([
          { path: 'to', message: 'Podaj okres do dwóch lat, od wcześniejszego dnia.', rule: 'range' },
        ])
      const days = await deps.db.rows<{ date: string }>(sql`
        select date from reception_days where state <> 'cancelled'
          and date between ${addDays(from, -7)} and ${addDays(to, 7)} order by date`)
      const missing = weeksWithoutReception(
        days.map((row) => row.date),
        from,
        to,
      )
      return { from, to, days: days.map((row) => row.date), missing, legalBasis: 'art. 253 § 1 KPA' }
    },
  })
  app.get('/api/v1/reception-days/waiting', {
    config,
    schema: { tags, summary: 'Lista oczekujących na spotkanie', querystring: limit },
    handler: async (request) => {
      known(actorOf(request))
      return { items: await waitingList(deps.db, request.query.limit) }
    },
  })
  app.get('/api/v1/reception-days/:key/slots', {
    config,
    schema: { tags, summary: 'Miejsca w dniu przyjęć: kto i wolne', params },
    handler: async (request) => {
      const row = await readRow(deps.db, register, actorOf(request), request.params.key)
      return { items: await daySlots(deps.db, row as never) }
    },
  })
  app.get('/api/v1/reception-days/:key/prints/:print', {
    config,
    schema: {
      tags,
      summary: 'Wydruki dnia przyjęć: lista dla przyjmującego, dla recepcji, identyfikatory',
      params: printParams,
    },
    handler: async (request, reply) => {
      const row = await readRow(deps.db, register, actorOf(request), request.params.key)
      const content = await prints[request.params.print](row as never, await dayBriefs(deps.db, row.id))
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="przyjecia-${request.params.print}.pdf"`)
        .send(Buffer.from(content))
    },
  })
}
