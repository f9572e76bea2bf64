import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Links by which somebody without an account does one thing with one record. Only the token's hash is kept. */
export const answerLink = pgTable(
  'answer_link',
  {
    id: uuid('id').primaryKey(),
    token_hash: text('token_hash').notNull().unique(),
    /** What it lets do, such as `inquiry-answer`. */
    purpose: text('purpose').notNull(),
    register: text('register').notNull(),
    record_id: uuid('record_id').notNull(),
    /** To whom it was sent, for the record of use. */
    sent_to: text('sent_to').notNull(),
    expires_at: instant('expires_at').notNull(),
    used_at: instant('used_at'),
    visits: integer('visits').notNull().default(0),
    /** [{ at, what, address }] */
    log: jsonb('log').notNull().default([]),
    created_at: instant('created_at').notNull(),
  },
  (t) => [index('answer_link_record').on(t.record_id)],
)
