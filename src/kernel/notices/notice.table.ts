import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** A sentence for one person in the application, with the place it speaks of. */
export const notice = pgTable(
  'notice',
  {
    id: uuid('id').primaryKey(),
    person_id: uuid('person_id').notNull(),
    text: text('text').notNull(),
    href: text('href').notNull(),
    at: instant('at').notNull(),
    read_at: instant('read_at'),
  },
  (t) => [
    index('notice_person').on(t.person_id, t.at),
    index('notice_unread').on(t.person_id).where(sql`read_at is null`),
  ],
)
