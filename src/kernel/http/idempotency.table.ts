import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Answers already given to requests with an Idempotency-Key, kept for 24 hours. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    actor_id: uuid('actor_id').notNull(),
    key: text('key').notNull(),
    /** Method, address and hash of the body: the same key for another request is a mistake. */
    request: text('request').notNull(),
    record_id: uuid('record_id'),
    answer: jsonb('answer'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor_id, t.key] }), index('idempotency_at').on(t.at)],
)
