import { sql } from 'drizzle-orm'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'

/** What the page needs to know of the installation. */
export interface MeOptions {
  city: { name: string; office: string }
  mode: 'demo' | 'production'
}

/** Who is asking: person, posts, unit, permissions, substitutions of the day. */
export const meRoutes = (app: App, deps: Deps, options: MeOptions): void => {
  app.get('/api/v1/me', {
    schema: { tags: ['Organizacja'], summary: 'Kim jestem: osoba, stanowiska, uprawnienia, zastępstwa' },
    handler: async (request) => {
      const actor = actorOf(request)
      const today = warsawDay(deps.clock())
      const substitutions = await deps.db.rows(sql`
        select z.id, jsonb_build_object('id', p.id, 'label', p.name) as principal, z.from_on as "from", z.to_on as "to"
        from substitution z join person p on p.id = z.principal_id
        where z.person_id = ${actor.personId} and z.from_on <= ${today} and z.to_on >= ${today}
          and (z.ended_on is null or z.ended_on > ${today}) order by z.to_on`)
      return {
        user: { id: actor.personId, label: actor.name, email: actor.email },
        posts: actor.posts,
        unit: actor.unit ?? null,
        permissions: [...actor.permissions].sort(),
        substitutions,
        ...(actor.actingFor && { actingFor: actor.actingFor }),
        today,
        ...options,
        settings: { singleKeys: true },
      }
    },
  })
}
