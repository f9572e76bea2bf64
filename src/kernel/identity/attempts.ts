import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Clock } from '#kernel/clock.ts'
import type { Queryable } from '#kernel/db/database.ts'
import { Problem } from '#kernel/http/problem.ts'

/** Failures after which further attempts are refused; an address is shared by a whole office, so it may fail more. */
export const failureLimits = { account: 5, address: 50 }

/** How long failures are remembered and how long the lock lasts: a quarter of an hour, in milliseconds. */
export const lockMilliseconds = 15 * 60 * 1000

const keyOf = (kind: keyof typeof failureLimits, value: string) =>
  createHash('sha256').update(`${kind}:${value.trim().toLowerCase()}`).digest('hex')

const tooMany = (until: Date, now: Date) => {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const minutes = Math.ceil(seconds / 60)
  return new Problem({
    status: 429,
    code: 'locked',
    title: 'Zbyt wiele prób',
    detail: `Po kilku nieudanych próbach logowanie jest wstrzymane. Spróbuj ponownie za ${minutes} min.`,
    extra: { retryAfter: seconds },
  })
}

/**
 * Counts an attempt as failed before it is made, so that parallel guesses cannot pass together.
 * Throws 429 (Retry-After in seconds) when the account or the address has failed too often.
 */
export const beginAttempt = async (db: Queryable, clock: Clock, email: string, address: string) => {
  const now = clock()
  const until = new Date(now.getTime() + lockMilliseconds).toISOString()
  for (const [kind, value] of [
    ['address', address],
    ['account', email],
  ] as const) {
    const limit = failureLimits[kind]
    // Attempts during the lock are not counted, so that they cannot prolong it.
    const counted = await db.first<{ failures: number; expires_at: string }>(sql`
      insert into auth_attempt as a (key, failures, expires_at) values (${keyOf(kind, value)}, 1, ${until})
      on conflict (key) do update set
        failures = case when a.expires_at <= ${now.toISOString()} then 1 else least(a.failures, ${limit}) + 1 end,
        expires_at = case when a.expires_at > ${now.toISOString()} and a.failures >= ${limit}
          then a.expires_at else ${until} end
      returning failures, expires_at`)
    if (counted!.failures > limit) throw tooMany(new Date(counted!.expires_at), now)
  }
}

/** The attempt proved right: the account starts afresh, the address loses the one failure counted in advance. */
export const attemptSucceeded = async (db: Queryable, email: string, address: string) => {
  await db.rows(sql`delete from auth_attempt where key = ${keyOf('account', email)}`)
  await db.rows(
    sql`update auth_attempt set failures = greatest(failures - 1, 0) where key = ${keyOf('address', address)}`,
  )
}
