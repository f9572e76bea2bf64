import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '#kernel/field/columns.ts'

/** Who owes what to whom and by when, from which record and rule. Read by My day, oversight and reminders. */
export const obligation = pgTable(
  'obligation',
  {
    id: uuid('id').primaryKey(),
    register: text('register').notNull(),
    record_id: uuid('record_id').notNull(),
    /** Stable within the record: the same key is the same duty. */
    key: text('key').notNull(),
    what: text('what').notNull(),
    /** Rule of law/deadlines with its parameters; null where a person set the day. */
    rule: text('rule'),
    params: jsonb('params').notNull().default({}),
    started_on: plainDate('started_on').notNull(),
    due_on: plainDate('due_on').notNull(),
    /** [{ text, legalBasis, value }]: why this day. */
    steps: jsonb('steps').notNull().default([]),
    /** [{ kind: 'suspended' | 'resumed' | 'extended', on, due?, reason }], in order. */
    events: jsonb('events').notNull().default([]),
    who_person: uuid('who_person'),
    who_unit: uuid('who_unit'),
    for_whom: text('for_whom'),
    state: text('state', { enum: ['open', 'paused', 'done', 'cancelled'] }).notNull(),
    /** A duty somebody else must fulfil before the record's unit can go on („czekam na innych”). */
    external: boolean('external').notNull().default(false),
    done_at: instant('done_at'),
    created_by: uuid('created_by').notNull(),
    created_at: instant('created_at').notNull(),
  },
  (t) => [
    unique('obligation_key').on(t.record_id, t.key),
    index('obligation_person').on(t.who_person, t.due_on).where(sql`state in ('open', 'paused')`),
    index('obligation_unit').on(t.who_unit, t.due_on).where(sql`state in ('open', 'paused')`),
    index('obligation_due').on(t.due_on).where(sql`state = 'open'`),
    index('obligation_creator').on(t.created_by, t.due_on).where(sql`state in ('open', 'paused')`),
  ],
)
