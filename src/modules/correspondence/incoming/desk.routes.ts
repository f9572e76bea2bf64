import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { contentDisposition } from '#kernel/files/disposition.ts'
import { type App, actorOf } from '#kernel/http/app.ts'
import { forbidden, invalid } from '#kernel/http/problem.ts'
import { anyOf } from '#kernel/permissions/rule.ts'
import { isPlainDate } from '#law/calendar/plain-date.ts'
import { formatInstant } from '#law/polish/format.ts'
import type { CorrespondenceDeps } from '../deps.ts'
import { dayControl } from './day-control.ts'
import { deskOf } from './desk.ts'
import { controllers, principals, registrars } from './incoming.access.ts'
import { letterBook } from './letter-book.ts'
import { letterControls } from './letter-controls.register.ts'
import { lettersToRoute, routingChoices } from './routing-queue.ts'

const tags = ['Pisma przychodzące']
const config = { scope: 'incoming-letters:read' }
const date = z.string().refine(isPlainDate, 'Podaj dzień w postaci RRRR-MM-DD.')
const keepers = anyOf(registrars, principals, controllers)
const { read: overseers } = letterControls.access

/** The desk of letters, the queue of dekretacja, the daily control and the book. */
export const deskRoutes = (app: App, deps: CorrespondenceDeps): void => {
  const today = () => warsawDay(deps.clock())

  app.get('/api/v1/correspondence/desk', {
    config,
    schema: { tags, summary: 'Pisma, które czekają na pytającego' },
    handler: (request) => deskOf(deps.db, actorOf(request), today()),
  })
  app.get('/api/v1/correspondence/to-route', {
    config,
    schema: { tags, summary: 'Pisma do dekretacji oraz komórki, osoby i zwykłe polecenia' },
    handler: async (request) => {
      if (!keepers.allows(actorOf(request), {})) throw forbidden(`Dekretują: ${principals.sentence}.`)
      return { letters: await lettersToRoute(deps.db), ...(await routingChoices(deps.db, today())) }
    },
  })
  app.get('/api/v1/correspondence/control', {
    config,
    schema: { tags, summary: 'Kontrola dzienna pism', querystring: z.object({ day: date.optional() }) },
    handler: async (request) => {
      if (!overseers.allows(actorOf(request), {})) throw forbidden(`Kontrolę widzą: ${overseers.sentence}.`)
      const day = request.query.day ?? today()
      const signed = await deps.db.first<{ by: string; at: string }>(sql`
        select p.name as by, c.created_at as at from letter_controls c join person p on p.id = c.created_by
        where c.day = ${day}`)
      return {
        ...(await dayControl(deps.db, day, today())),
        signed: signed ?? null,
        maySign: controllers.allows(actorOf(request), {}),
      }
    },
  })
  app.get('/api/v1/correspondence/book.pdf', {
    config,
    schema: { tags, summary: 'Książka pism za okres', querystring: z.object({ from: date, to: date }) },
    handler: async (request, reply) => {
      const actor = actorOf(request)
      if (!overseers.allows(actor, {})) throw forbidden(`Książkę drukują: ${overseers.sentence}.`)
      const { from, to } = request.query
      if (to < from)
        throw invalid([{ path: 'to', message: 'Koniec okresu jest przed jego początkiem.', rule: 'order' }])
      const printed = `Wydruk: ${actor.name}, ${formatInstant(deps.clock())}`
      const pdf = await letterBook(deps.db, from, to, printed)
      return reply
        .type('application/pdf')
        .header('content-disposition', contentDisposition(`ksiazka-pism-${from}-${to}.pdf`, true))
        .send(Buffer.from(pdf))
    },
  })
}
