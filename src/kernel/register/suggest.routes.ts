import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { fold } from '#kernel/search/fold.ts'
import { countries } from '#law/polish/country-list.ts'
import { mayKnow } from './describe.ts'
import type { Reference } from './description.ts'
import { readable } from './read.ts'

const query = z.object({
  kind: z.enum(['ref', 'user', 'unit', 'jrwa', 'country'], {
    error: 'Wybierz ref, user, unit, jrwa albo country.',
  }),
  register: z.string().max(100).optional(),
  q: z.string().max(200).default(''),
})

const pattern = (q: string) => `%${fold(q).replace(/[\\%_]/g, '\\$&')}%`

/** Countries whose code is what was typed, then those whose name begins so or has a word that does. */
const countriesLike = (q: string): Reference[] => {
  const sought = fold(q.trim())
  const ranks = countries.map(({ code, name }) => {
    const folded = fold(name)
    const rank =
      fold(code) === sought ? 0 : folded.startsWith(sought) ? 1 : folded.includes(` ${sought}`) ? 2 : 3
    return { rank, id: code, label: name }
  })
  return ranks
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 20)
    .map(({ id, label }) => ({ id, label }))
}

/** What may stand in a field that points somewhere, as the person types. */
export const suggestRoutes = (app: App, deps: Deps): void => {
  const people = (q: string) =>
    deps.db.rows<Reference>(sql`
      select id, name as label from person
      where active and (unaccent_pl((name)) like ${pattern(q)}) order by name limit 20`)
  const units = (q: string) =>
    deps.db.rows<Reference>(sql`
      select id, symbol || ' ' || name as label, symbol from unit
      where active and unaccent_pl((symbol || ' ' || name)) like ${pattern(q)} order by symbol limit 30`)
  const classes = (q: string) =>
    deps.db.rows<Reference>(sql`
      select symbol as id, symbol || ' ' || title || ' (' || category || ')' as label, symbol from jrwa
      where category is not null and unaccent_pl((symbol || ' ' || title)) like ${pattern(q)} order by symbol limit 30`)
  app.get('/api/v1/suggest', {
    schema: { tags: ['Rejestry'], summary: 'Podpowiedzi do pól', querystring: query },
    handler: async (request) => {
      const { kind, q, register: id } = request.query
      if (kind === 'user') return { items: await people(q) }
      if (kind === 'unit') return { items: await units(q) }
      if (kind === 'jrwa') return { items: await classes(q) }
      if (kind === 'country') return { items: countriesLike(q) }
      const register = deps.registry.get(id ?? '')
      const actor = actorOf(request)
      if (!mayKnow(register, actor)) return { items: [] }
      return {
        items: await deps.db.rows<Reference>(sql`
          select t.id, t.label, t.number from ${sql.raw(register.tableName)} t
          where ${readable(register, actor)}
            and (t.number ilike ${`${q.replace(/[\\%_]/g, '\\$&')}%`} or t.id in (
              select record_id from search_entry where register = ${register.definition.id} and title_folded like ${pattern(q)}))
          order by t.updated_at desc limit 20`),
      }
    },
  })
}
