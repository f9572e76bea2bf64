import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '#kernel/field/columns.ts'

/** Reminders given, so that none is given twice; a moved day begins anew. */
export const obligationReminder = pgTable(
  'obligation_reminder',
  {
    obligation_id: uuid('obligation_id').notNull(),
    due_on: plainDate('due_on').notNull(),
    /** before-7, before-3, before-1, after-1, after-3, after-7, escalated */
    level: text('level').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.obligation_id, t.due_on, t.level] })],
)
