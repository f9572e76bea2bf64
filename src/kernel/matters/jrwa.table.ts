import { pgTable, text } from 'drizzle-orm/pg-core'

/** Jednolity rzeczowy wykaz akt of the city: loaded from its file, never invented. */
export const jrwa = pgTable('jrwa', {
  symbol: text('symbol').primaryKey(),
  parent: text('parent'),
  title: text('title').notNull(),
  category: text('category'),
  mark: text('mark').notNull(),
})
