import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, tsvector } from '#kernel/field/columns.ts'

/** A file as somebody gave it; the content lies in the store under `sha256` and may be shared by several files. */
export const file = pgTable(
  'file',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** By content, not by name. */
    mediaType: text('media_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    /** `stored` has not been looked at by an antivirus program. */
    state: text('state', { enum: ['stored', 'scanned', 'quarantined'] }).notNull(),
    marks: text('marks').array().notNull().default([]),
    /** Whether its text is searchable; `none` has the reason in `textReason`. */
    textState: text('text_state', { enum: ['waiting', 'read', 'none'] }).notNull(),
    textReason: text('text_reason'),
    text: text('text'),
    /** Terms of the text for search, kept so that records linked later need not read it again. */
    terms: tsvector('terms'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('file_sha256').on(table.sha256),
    index('file_waiting').on(table.createdAt).where(sql`${table.textState} = 'waiting'`),
    check('file_size', sql`${table.size} > 0`),
    check('file_sha256_form', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** Which record's field holds a file. */
export const fileLink = pgTable(
  'file_link',
  {
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    register: text('register').notNull(),
    recordId: uuid('record_id').notNull(),
    field: text('field').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
  },
  (table) => [
    uniqueIndex('file_link_once').on(table.fileId, table.recordId, table.field),
    index('file_link_record').on(table.recordId),
  ],
)
