import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Which records of which registers hang on a matter. */
export const matterRecord = pgTable(
  'matter_record',
  {
    matter_id: uuid('matter_id').notNull(),
    register: text('register').notNull(),
    record_id: uuid('record_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.matter_id, t.record_id] }), index('matter_record_record').on(t.record_id)],
)
