import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Batches of history, each bound to the one before by its hash. */
export const historySeal = pgTable('history_seal', {
  n: integer('n').primaryKey(),
  entries: integer('entries').notNull(),
  /** SHA-256 (hex) of the previous hash and of the batch's lines. */
  hash: text('hash').notNull(),
  at: instant('at').notNull(),
})
