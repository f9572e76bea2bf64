import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import type { Context } from '#kernel/register/context.ts'
import { invalid } from './problem.ts'

const fingerprint = (request: FastifyRequest) =>
  createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')

/**
 * Does `work` once for each Idempotency-Key of a person: a repeated request gets the first one's answer.
 * Both run in the transaction of the act, so that a crash leaves neither or both.
 */
export const once = async <Answer>(
  ctx: Context,
  request: FastifyRequest,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return work()
  if (key.length > 200)
    throw invalid([{ path: 'Idempotency-Key', message: 'Klucz ma najwyżej 200 znaków.', rule: 'length' }])
  return onceForKey(ctx, key, fingerprint(request), work)
}

/** Does `work` once for a key of the actor; `mine` tells apart different requests with one key. */
export const onceForKey = async <Answer>(
  ctx: Context,
  key: string,
  mine: string,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  // A concurrent twin waits here until the first has been committed or rolled back.
  const taken = await ctx.tx.rows(sql`
    insert into idempotency_key (actor_id, key, request, at)
    values (${ctx.actor.personId}, ${key}, ${mine}, ${ctx.now.toISOString()})
    on conflict do nothing returning key`)
  if (taken.length === 0) {
    const earlier = await ctx.tx.first<{ request: string; answer: Answer }>(
      sql`select request, answer from idempotency_key where actor_id = ${ctx.actor.personId} and key = ${key}`,
    )
    if (earlier!.request !== mine)
      throw invalid([
        { path: 'Idempotency-Key', message: 'Ten klucz był użyty do innego żądania.', rule: 'reused' },
      ])
    return earlier!.answer
  }
  const answer = await work()
  await ctx.tx.rows(
    sql`update idempotency_key set answer = ${JSON.stringify(answer)}::jsonb where actor_id = ${ctx.actor.personId} and key = ${key}`,
  )
  return answer
}
