import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { Problem } from '#kernel/http/problem.ts'

/** How many times one address may do something in a stretch of time (minutes). */
export interface Limit {
  what: string
  times: number
  minutes: number
}

/** Submissions of one address: an office or a family may share it. Proven work lets more through. */
export const submissionLimit: Limit = { what: 'submission', times: 5, minutes: 60 }
export const provenSubmissionLimit: Limit = { what: 'submission-proven', times: 30, minutes: 60 }
/** Looking up the status, right or wrong: 59 bits of the code cannot be guessed at this pace. */
export const statusLimit: Limit = { what: 'status', times: 20, minutes: 15 }
/** Files sent with forms before they are submitted. */
export const uploadLimit: Limit = { what: 'upload', times: 30, minutes: 60 }
/** Opening of one-purpose links. */
export const linkLimit: Limit = { what: 'link', times: 120, minutes: 15 }

/** Only a hash of the address is kept, and it is cleared with the other expired attempts. */
const keyOf = (what: string, address: string) =>
  createHash('sha256').update(`public:${what}:${address}`).digest('hex')

/** Counts one more use; throws 429 with Retry-After (seconds) above the limit. */
export const countUse = async (db: Queryable, limit: Limit, address: string, now: Date): Promise<void> => {
  const until = new Date(now.getTime() + limit.minutes * 60_000).toISOString()
  // The table of sign-in attempts keeps counters by hashed key, whatever they count.
  const row = await db.first<{ failures: number; expires_at: string }>(sql`
    insert into auth_attempt as a (key, failures, expires_at) values (${keyOf(limit.what, address)}, 1, ${until})
    on conflict (key) do update set
      failures = case when a.expires_at <= ${now.toISOString()} then 1 else a.failures + 1 end,
      expires_at = case when a.expires_at <= ${now.toISOString()} then ${until} else a.expires_at end
    returning failures, expires_at`)
  if (row!.failures <= limit.times) return
  const seconds = Math.max(1, Math.ceil((Date.parse(row!.expires_at) - now.getTime()) / 1000))
  throw new Problem({
    status: 429,
    code: 'too-many',
    title: 'Zbyt wiele prób',
    detail: `Z tego miejsca przyszło zbyt wiele prób. Spróbuj ponownie za ${Math.ceil(seconds / 60)} min albo zadzwoń do nas.`,
    extra: { retryAfter: seconds },
  })
}
