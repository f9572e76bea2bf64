import { createHmac, timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { Clock } from '#kernel/clock.ts'

/** Who is signed in, as far as accounts know; posts and permissions come from the organisation. */
export interface SignedIn {
  userId: string
  personId: string
  /** Absent for an API key. */
  sessionId?: string
  /** Scopes of an API key, such as `submissions:read`; absent for a person's session. */
  apiKeyScopes?: readonly string[]
}

/** Without a request for this long a session ends (OWASP ASVS 4.0 3.3.2, level 2), in milliseconds. */
export const idleMilliseconds = 30 * 60 * 1000

/** How long another process may still accept a session revoked here, in milliseconds. */
const cacheMilliseconds = 5_000
/** „Last seen” is written at most this often, so that reading costs no writing. */
const touchMilliseconds = 60_000
const cacheSize = 10_000

interface Cached {
  signedIn: SignedIn
  until: number
}

/** The value of the cookie `name`, decoded; undefined when absent or broken. */
export const cookieOf = (header: string | undefined, name: string): string | undefined => {
  const part = header?.split(';').find((piece) => piece.trimStart().startsWith(`${name}=`))
  if (!part) return undefined
  try {
    return decodeURIComponent(part.slice(part.indexOf('=') + 1).trim())
  } catch {
    return undefined
  }
}

/** The token in a signed cookie `token.signature` (HMAC-SHA-256, Base64); undefined when the signature is not ours. */
export const verifiedToken = (value: string | undefined, secret: string): string | undefined => {
  const dot = value?.lastIndexOf('.') ?? -1
  if (!value || dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const ours = createHmac('sha256', secret).update(token).digest()
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined
}

interface SessionRow {
  id: string
  user_id: string
  person_id: string
  expires_at: string
  updated_at: string
}

const find = {
  name: 'identity-session',
  text: `select s.id, s.user_id, u.person_id, s.expires_at, s.updated_at
    from auth_session s join auth_user u on u.id = s.user_id
    where s.token = $1 and u.disabled_at is null`,
}

/** The check which each request passes: one indexed query, or none within five seconds of the last. */
export const sessionCheck = (pool: pg.Pool, clock: Clock, secret: string, cookieName: string) => {
  const cache = new Map<string, Cached>()
  // Counts the forgettings, so that an answer read before one is not remembered after it.
  let generation = 0

  const remember = (token: string, signedIn: SignedIn, now: number) => {
    // The oldest entry goes first; a Map keeps the order of insertion.
    if (cache.size >= cacheSize) cache.delete(cache.keys().next().value!)
    cache.set(token, { signedIn, until: now + cacheMilliseconds })
  }

  const load = async (token: string, now: Date): Promise<SignedIn | null> => {
    const { rows } = await pool.query<SessionRow>({ ...find, values: [token] })
    const [row] = rows
    if (!row) return null
    const seen = new Date(row.updated_at).getTime()
    const idle = now.getTime() - seen
    if (new Date(row.expires_at) <= now || idle > idleMilliseconds) {
      await pool.query('delete from auth_session where token = $1', [token])
      return null
    }
    if (idle > touchMilliseconds)
      await pool.query('update auth_session set updated_at = $2 where token = $1', [token, now.toISOString()])
    return { userId: row.user_id, personId: row.person_id, sessionId: row.id }
  }

  return {
    /** The session of a `Cookie` header, or null. */
    async check(cookieHeader: string | undefined): Promise<SignedIn | null> {
      const token = verifiedToken(cookieOf(cookieHeader, cookieName), secret)
      if (!token) return null
      const now = clock()
      const cached = cache.get(token)
      if (cached && cached.until > now.getTime()) return cached.signedIn
      cache.delete(token)
      const before = generation
      const signedIn = await load(token, now)
      if (signedIn && before === generation) remember(token, signedIn, now.getTime())
      return signedIn
    },
    /** Forgets what was cached, after sessions or accounts have changed in this process. */
    forget(): void {
      generation += 1
      cache.clear()
    },
  }
}
