import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { forbidden, invalid, notFound } from '#kernel/http/problem.ts'
import { chartPdf } from './chart-pdf.ts'
import { chartSvg } from './chart-svg.ts'
import { structureOn } from './structure.ts'

const onDay = z.object({ on: z.iso.date('Podaj dzień w postaci RRRR-MM-DD.').optional() })

const newSubstitution = z.object({
  person: z.uuid('Wskaż osobę, która zastępuje.'),
  principal: z.uuid('Wskaż osobę zastępowaną.'),
  from: z.iso.date('Podaj pierwszy dzień.'),
  to: z.iso.date('Podaj ostatni dzień.'),
  permissions: z
    .array(
      z
        .string()
        .max(100)
        .regex(/^[a-z.-]+$/, 'Nie ma takiego uprawnienia.'),
    )
    .nullish(),
})

/** Structure of the office on a day, and substitutions. */
export const orgRoutes = (app: App, deps: Deps): void => {
  const today = () => warsawDay(deps.clock())
  app.get('/api/v1/org', {
    schema: { tags: ['Organizacja'], summary: 'Struktura na wybrany dzień', querystring: onDay },
    handler: (request) => structureOn(deps.db, request.query.on ?? today()),
  })
  app.get('/api/v1/org/chart.svg', {
    schema: { tags: ['Organizacja'], summary: 'Schemat organizacyjny jako SVG', querystring: onDay },
    handler: async (request, reply) => {
      const on = request.query.on ?? today()
      const { root, version } = await structureOn(deps.db, on)
      reply.type('image/svg+xml; charset=utf-8')
      reply.header('content-disposition', `inline; filename="schemat-${on}.svg"`)
      return reply.send(chartSvg(root, { on, decree: version.number }))
    },
  })
  app.get('/api/v1/org/chart.pdf', {
    schema: { tags: ['Organizacja'], summary: 'Schemat organizacyjny jako PDF (A3)', querystring: onDay },
    handler: async (request, reply) => {
      const on = request.query.on ?? today()
      const { root, version } = await structureOn(deps.db, on)
      reply.type('application/pdf')
      reply.header('content-disposition', `inline; filename="schemat-${on}.pdf"`)
      return reply.send(Buffer.from(await chartPdf(root, { on, decree: version.number })))
    },
  })
  app.get('/api/v1/substitutions', {
    schema: { tags: ['Organizacja'], summary: 'Zastępstwa, bieżące i przyszłe' },
    handler: async () => ({
      items: await deps.db.rows(sql`
        select z.id, jsonb_build_object('id', a.id, 'label', a.name) as person,
          jsonb_build_object('id', b.id, 'label', b.name) as principal, z.from_on as "from", z.to_on as "to", z.permissions
        from substitution z join person a on a.id = z.person_id join person b on b.id = z.principal_id
        where z.to_on >= ${today()} and z.ended_on is null order by z.from_on limit 500`),
    }),
  })
  app.post('/api/v1/substitutions', {
    schema: { tags: ['Organizacja'], summary: 'Wpisz zastępstwo', body: newSubstitution },
    handler: async (request, reply) => {
      const { person, principal, from, to, permissions } = request.body
      const actor = actorOf(request)
      if (principal !== actor.personId && !actor.permissions.has('substitutions.edit'))
        throw forbidden('Zastępstwo za inną osobę wpisuje Dyrektor albo kierownik Referatu Organizacyjnego.')
      if (person === principal)
        throw invalid([{ path: 'person', message: 'Nie można zastępować samego siebie.', rule: 'different' }])
      if (to < from)
        throw invalid([{ path: 'to', message: 'Ostatni dzień nie może być przed pierwszym.', rule: 'order' }])
      const known = await deps.db.rows<{ id: string }>(sql`
        select id from person where active and id in (${person}, ${principal})`)
      for (const [path, id] of Object.entries({ person, principal }))
        if (!known.some((one) => one.id === id.toLowerCase()))
          throw invalid([{ path, message: 'Nie ma takiej osoby w urzędzie.', rule: 'exists' }])
      const id = deps.newId()
      await deps.db.rows(sql`
        insert into substitution (id, person_id, principal_id, from_on, to_on, permissions)
        values (${id}, ${person}, ${principal}, ${from}, ${to}, ${permissions ? `{${permissions.join(',')}}` : null}::text[])`)
      reply.code(201)
      return { id }
    },
  })
  app.post('/api/v1/substitutions/:id/end', {
    schema: { tags: ['Organizacja'], summary: 'Zakończ zastępstwo', params: z.object({ id: z.uuid() }) },
    handler: async (request, reply) => {
      const actor = actorOf(request)
      const ended = await deps.db.rows(sql`
        update substitution set ended_on = ${today()} where id = ${request.params.id} and ended_on is null
          and (principal_id = ${actor.personId} or ${actor.permissions.has('substitutions.edit')}) returning id`)
      if (ended.length === 0) throw notFound('Nie ma takiego zastępstwa albo nie możesz go zakończyć.')
      return reply.code(204).send()
    },
  })
}
