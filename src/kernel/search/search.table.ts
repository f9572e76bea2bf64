import { sql } from 'drizzle-orm'
import { index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tsvector } from '#kernel/field/columns.ts'

/**
 * One row for every record of every register, written in the record's own transaction.
 * `terms` holds folded words and their dictionary forms (title with weight A) of the record and of its files.
 */
export const searchEntry = pgTable(
  'search_entry',
  {
    recordId: uuid('record_id').primaryKey(),
    register: text('register').notNull(),
    number: text('number'),
    numberFolded: text('number_folded'),
    title: text('title').notNull(),
    titleFolded: text('title_folded').notNull(),
    snippet: text('snippet').notNull(),
    unitId: uuid('unit_id'),
    year: smallint('year').notNull(),
    terms: tsvector('terms').notNull(),
    access: text('access').array().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('search_entry_terms').using('gin', table.terms, table.access),
    index('search_entry_number')
      .on(table.numberFolded.op('text_pattern_ops'))
      .where(sql`${table.numberFolded} is not null`),
    index('search_entry_recent').on(table.updatedAt),
  ],
)
