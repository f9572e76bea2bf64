import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** What somebody has typed and not yet saved; survives a reload, a lost session and a restart. */
export const draft = pgTable(
  'draft',
  {
    person_id: uuid('person_id').notNull(),
    key: text('key').notNull(),
    value: jsonb('value').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.person_id, t.key] }), index('draft_at').on(t.at)],
)
