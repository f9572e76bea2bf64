import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Two records that belong together; shown on both sides. */
export const recordLink = pgTable(
  'record_link',
  {
    id: uuid('id').primaryKey(),
    a_register: text('a_register').notNull(),
    a_id: uuid('a_id').notNull(),
    b_register: text('b_register').notNull(),
    b_id: uuid('b_id').notNull(),
    created_by: uuid('created_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [unique('record_link_pair').on(t.a_id, t.b_id), index('record_link_b').on(t.b_id)],
)
