import { sql } from 'drizzle-orm'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { forbidden } from '#kernel/http/problem.ts'
import { daysBetween } from '#law/calendar/plain-date.ts'
import { overseers } from './trips.access.ts'

interface LateRow {
  id: string
  register: string
  number: string
  what: string
  dueOn: string
  personId: string
  person: string
}

/** Who has not settled or reported in time (§ 4 ust. 2 pkt 5-6 of the decree), the longest wait first. */
export const lateRoutes = (app: App, { db, clock }: Deps): void => {
  app.get('/api/v1/trips/late', {
    config: { scope: 'trips:read' },
    schema: { tags: ['Wyjazdy'], summary: 'Spóźnione rozliczenia i sprawozdania' },
    handler: async (request) => {
      if (!overseers.mayAllow(actorOf(request))) throw forbidden(`Listę widzą: ${overseers.sentence}.`)
      const today = warsawDay(clock())
      const rows = await db.rows<LateRow>(sql`
        select o.record_id as id, o.register, t.number, o.what, o.due_on as "dueOn", p.id as "personId", p.name as person
        from obligation o join trip_time t on t.trip_id = o.record_id join person p on p.id = o.who_person
        where o.state = 'open' and o.due_on < ${today} and o.key in ('settle', 'report') order by o.due_on, p.name`)
      return {
        items: rows.map(({ personId, person, ...row }) => ({
          ...row,
          traveller: { id: personId, label: person },
          daysLate: daysBetween(row.dueOn, today),
        })),
      }
    },
  })
}
