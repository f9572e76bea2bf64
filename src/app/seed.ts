import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '#kernel/db/database.ts'
import { readDecree } from '#kernel/org/decree-file.ts'
import { loadDecree } from '#kernel/org/load-decree.ts'

const city = join(import.meta.dirname, '..', 'city', 'krakow')

/** Id of the person in whose name the program itself acts. */
export const systemPersonId = '00000000-0000-7000-8000-000000000001'

const loadJrwa = async (tx: Transaction) => {
  const rows = parse(readFileSync(join(city, 'jrwa.csv')), { delimiter: ';', columns: true }) as Record<
    string,
    string
  >[]
  for (const row of rows)
    await tx.rows(sql`
      insert into jrwa (symbol, parent, title, category, mark)
      values (${row.symbol}, ${row.parent || null}, ${row.title}, ${row.category || null}, ${row.mark})
      on conflict do nothing`)
}

/** Whose trips are accepted and ordered by whom, as the city has it; entered in the name of the program itself. */
const loadTripAuthorities = async (tx: Transaction, newId: () => string) => {
  const rows = parse(readFileSync(join(city, 'trip-authorities.csv')), {
    delimiter: ';',
    columns: true,
  }) as Record<string, string>[]
  for (const row of rows)
    await tx.rows(sql`
      insert into trip_authorities (id, label, version, created_at, created_by, updated_at, updated_by, "group",
        accept_posts, order_post, outside, legal_basis, mark, valid_from)
      values (${newId()}, ${`${row.group}: ${row.orderPost || row.outside}`}, 1, now(), ${systemPersonId}, now(),
        ${systemPersonId}, ${row.group}, ${`{${row.acceptPosts}}`}::text[], ${row.orderPost || null},
        ${row.outside || null}, ${row.legalBasis}, ${row.mark}, ${row.validFrom})`)
}

/** Usual instructions of dekretacja with their letters; people may change them later. */
const loadLetterInstructions = async (tx: Transaction, newId: () => string) => {
  const rows = parse(readFileSync(join(city, 'letter-instructions.csv')), {
    delimiter: ';',
    columns: true,
  }) as Record<string, string>[]
  for (const { short, text } of rows)
    await tx.rows(sql`
      insert into letter_instructions (id, label, version, created_at, created_by, updated_at, updated_by, short, text)
      values (${newId()}, ${`${short}: ${text}`}, 1, clock_timestamp(), ${systemPersonId}, now(), ${systemPersonId},
        ${short}, ${text})`)
}

/** Fills an empty installation: the city's decree, its JRWA, who orders trips, usual instructions, and the program's own person. Does nothing when filled. */
export const seed = async (db: Database, newId: () => string): Promise<boolean> =>
  db.transaction(async (tx) => {
    // Two processes started together must not both fill it.
    await tx.rows(sql`select pg_advisory_xact_lock(5026582024::bigint)`)
    if (await tx.first(sql`select 1 from structure_version limit 1`)) return false
    await tx.rows(sql`
      insert into person (id, name, given_name, family_name, email, active)
      values (${systemPersonId}, 'System Kancelaria', 'System', 'Kancelaria', 'system@kancelaria.invalid', true)`)
    await loadDecree(tx, newId, readDecree(join(city, 'decree-2658-2022.yaml')))
    await loadJrwa(tx)
    await loadTripAuthorities(tx, newId)
    await loadLetterInstructions(tx, newId)
    return true
  })
