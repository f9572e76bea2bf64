import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { readable, readRow } from '#kernel/register/read.ts'

const params = z.object({ key: z.string().min(1).max(300) })

/** Entries which may be the same person or organisation: by e-mail, telephone or name; merging is a person's act. */
export const duplicatesRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/contacts/:key/duplicates', {
    config: { scope: 'contacts:read' },
    schema: { tags: ['Ludzie i organizacje'], summary: 'Wpisy, które mogą dotyczyć tej samej osoby', params },
    handler: async (request) => {
      const register = deps.registry.get('contacts')
      const actor = actorOf(request)
      const { id } = await readRow(deps.db, register, actor, request.params.key)
      return {
        items: await deps.db.rows(sql`
          select t.id, t.label, t.email, t.phone, t.email = c.email as "sameEmail",
            regexp_replace(t.phone, '\\D', '', 'g') = regexp_replace(c.phone, '\\D', '', 'g') as "samePhone",
            unaccent_pl(t.label) = unaccent_pl(c.label) as "sameName"
          from contacts t join contacts c on c.id = ${id}
          where t.id <> c.id and t.state = 'active' and c.state = 'active' and ${readable(register, actor)} and (
            t.email = c.email or unaccent_pl(t.label) = unaccent_pl(c.label)
            or (length(regexp_replace(c.phone, '\\D', '', 'g')) >= 9
              and regexp_replace(t.phone, '\\D', '', 'g') = regexp_replace(c.phone, '\\D', '', 'g')))
          order by t.label, t.id limit 20`),
      }
    },
  })
}
