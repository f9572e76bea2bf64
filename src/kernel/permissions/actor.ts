import type { Reference } from '#kernel/register/description.ts'

/** The person on whose behalf a request runs, with everything rules ask about them on this day. */
export interface Actor {
  personId: string
  name: string
  email: string
  /** Ids of units whose matters the person sees (own; for a head also those below; for the Director the whole office). */
  unitIds: readonly string[]
  permissions: ReadonlySet<string>
  posts: readonly { id: string; label: string; unit: Reference }[]
  unit?: Reference
  /** The principal for whom the person acts („z up.”); permissions are then those of the substitution. */
  actingFor?: Reference
  /** Scopes of an API key, such as `submissions:read`; absent for a person's session. */
  scopes?: readonly string[]
}

/** The program itself: jobs, imports, the demo world before people exist. */
export const systemActor = (personId: string): Actor => ({
  personId,
  name: 'System Kancelaria',
  email: 'system@kancelaria.invalid',
  unitIds: [],
  permissions: new Set(['system']),
  posts: [],
})

/** Keys under which search entries are visible to the actor; the counterpart of `Rule.keys`. */
export const keysOf = (actor: Actor): string[] => [
  'signed-in',
  `person:${actor.personId}`,
  ...actor.unitIds.map((id) => `unit:${id}`),
  ...actor.posts.map((post) => `post:${post.id}`),
  ...[...actor.permissions].map((permission) => `may:${permission}`),
]
