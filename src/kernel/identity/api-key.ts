import { defaultKeyHasher } from '@better-auth/api-key'
import { sql } from 'drizzle-orm'
import type pg from 'pg'
import type { Clock } from '#kernel/clock.ts'
import type { Queryable } from '#kernel/db/database.ts'
import { invalid, notFound } from '#kernel/http/problem.ts'
import type { Auth } from './auth.ts'
import type { SignedIn } from './session.ts'

const touchMilliseconds = 60_000

const find = {
  name: 'identity-api-key',
  text: `select k.id, k.permissions, k.last_request, u.id as user_id, u.person_id
    from auth_api_key k join auth_user u on u.id = k.reference_id
    where k.key = $1 and k.enabled and (k.expires_at is null or k.expires_at > $2) and u.disabled_at is null`,
}

interface KeyRow {
  id: string
  permissions: string | null
  last_request: string | null
  user_id: string
  person_id: string
}

const scopesOf = (permissions: string | null): string[] =>
  Object.entries(JSON.parse(permissions ?? '{}') as Record<string, string[]>).flatMap(
    ([register, operations]) => operations.map((operation) => `${register}:${operation}`),
  )

/** Whose key an `Authorization: Bearer …` header carries, with its scopes; null when unknown, expired or revoked. */
export const checkApiKey = async (pool: pg.Pool, clock: Clock, header: string): Promise<SignedIn | null> => {
  const key = /^Bearer (\S{20,200})$/i.exec(header)?.[1]
  if (!key) return null
  const now = clock()
  const { rows } = await pool.query<KeyRow>({
    ...find,
    values: [await defaultKeyHasher(key), now.toISOString()],
  })
  const [row] = rows
  if (!row) return null
  if (!row.last_request || now.getTime() - new Date(row.last_request).getTime() > touchMilliseconds)
    await pool.query('update auth_api_key set last_request = $2 where id = $1', [row.id, now.toISOString()])
  return { userId: row.user_id, personId: row.person_id, apiKeyScopes: scopesOf(row.permissions) }
}

/** A key as its owner sees it; `start` are its first characters, instants are ISO. */
export interface ApiKeyEntry {
  id: string
  name: string
  start: string
  scopes: string[]
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

/** Keys of an account, newest first. */
export const listApiKeys = async (db: Queryable, userId: string): Promise<ApiKeyEntry[]> => {
  const rows = await db.rows<Omit<ApiKeyEntry, 'scopes'> & { permissions: string | null }>(sql`
    select id, name, start, permissions, created_at as "createdAt", expires_at as "expiresAt",
      last_request as "lastUsedAt"
    from auth_api_key where reference_id = ${userId} and enabled order by created_at desc, id`)
  return rows.map(({ permissions, ...row }) => ({ ...row, scopes: scopesOf(permissions) }))
}

/** Makes a key valid for `days`; the answer is the only place where it can be read. Scopes are `register:read` or `register:write`. */
export const createApiKey = async (
  auth: Auth,
  userId: string,
  input: { name: string; scopes: readonly string[]; days: number },
): Promise<{ id: string; key: string }> => {
  const permissions: Record<string, string[]> = {}
  for (const scope of new Set(input.scopes)) {
    const [, register, operation] = /^([a-z][a-z-]*):(read|write)$/.exec(scope) ?? []
    if (!register || !operation)
      throw invalid([
        {
          path: 'scopes',
          message: `Zakres „${scope}” ma mieć postać rejestr:read lub rejestr:write.`,
          rule: 'scope',
        },
      ])
    permissions[register] = [...(permissions[register] ?? []), operation]
  }
  const made = await auth.api.createApiKey({
    body: { name: input.name, userId, permissions, expiresIn: input.days * 24 * 60 * 60 },
  })
  return { id: made.id, key: made.key }
}

/** Ends a key at once. Throws 404 when the account has no such key. */
export const revokeApiKey = async (db: Queryable, userId: string, id: string): Promise<void> => {
  const gone = await db.rows(
    sql`delete from auth_api_key where id = ${id} and reference_id = ${userId} returning id`,
  )
  if (gone.length === 0) throw notFound('Nie ma takiego klucza.')
}
