import { sql } from 'drizzle-orm'
import type { Transaction } from '#kernel/db/database.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { checkDecree, type KnownVersion } from './check-decree.ts'
import type { DecreeFile } from './decree-file.ts'

const knownVersions = (tx: Transaction) =>
  tx.rows<KnownVersion>(sql`
    select number, in_force_from as "inForceFrom", in_force_to as "inForceTo" from structure_version`)

/** The unit with the symbol, entered when it is new; its identity stays through versions. */
const enterUnit = async (
  tx: Transaction,
  newId: () => string,
  unit: DecreeFile['units'][number],
  outside: boolean,
) => {
  const row = await tx.first<{ id: string }>(sql`
    insert into unit (id, symbol, name, kind, outside, email, phone)
    values (${newId()}, ${unit.symbol}, ${unit.name}, ${unit.kind}, ${outside}, ${unit.email ?? null}, ${unit.phone ?? null})
    on conflict (symbol) do update set name = excluded.name, kind = excluded.kind, outside = excluded.outside,
      email = coalesce(excluded.email, unit.email), active = true
    returning id`)
  return row!.id
}

/** What the version says of the decree it repeals, as far as it is known. */
const repealNote = ({ number, date, note }: NonNullable<DecreeFile['decree']['repeals']>) =>
  [`Uchyla zarządzenie nr ${number}${date ? ` z dnia ${date}` : ''}.`, note].filter(Boolean).join(' ')

/**
 * Loads a decree as the version in force from its day; the version it repeals ends the day before. Throws with all
 * faults when the file may not be loaded. Returns the id of the version.
 */
export const loadDecree = async (tx: Transaction, newId: () => string, file: DecreeFile): Promise<string> => {
  const faults = checkDecree(file, await knownVersions(tx))
  if (faults.length)
    throw new Error(faults.map((fault) => `${fault.message}\n  ${fault.rows.join('\n  ')}`).join('\n'))
  const { decree } = file
  if (decree.repeals)
    await tx.rows(sql`
      update structure_version set in_force_to = ${addDays(decree.inForceFrom, -1)}
      where number = ${decree.repeals.number} and in_force_to is null`)
  const versionId = newId()
  await tx.rows(sql`
    insert into structure_version (id, number, title, signed_on, in_force_from, in_force_to, note)
    values (${versionId}, ${decree.number}, ${decree.title}, ${decree.signed}, ${decree.inForceFrom},
      ${decree.inForceTo ?? null}, ${decree.repeals ? repealNote(decree.repeals) : null})`)

  const ids = new Map<string, string>()
  for (const unit of file.units) ids.set(unit.symbol, await enterUnit(tx, newId, unit, false))
  for (const unit of file.outside) ids.set(unit.symbol, await enterUnit(tx, newId, unit, true))
  for (const [position, unit] of [...file.units, ...file.outside].entries())
    await tx.rows(sql`
      insert into unit_in_version (version_id, unit_id, name, kind, parent_id, subordinate_to, position)
      values (${versionId}, ${ids.get(unit.symbol)!}, ${unit.name}, ${unit.kind}, ${unit.parent ? ids.get(unit.parent)! : null},
        ${unit.subordinateTo ?? null}, ${position})`)
  for (const [position, post] of file.posts.entries())
    await tx.rows(sql`
      insert into post (id, version_id, unit_id, code, name, heads, permissions, position)
      values (${newId()}, ${versionId}, ${ids.get(post.unit)!}, ${post.code}, ${post.name}, ${post.heads},
        ${`{${post.permissions.join(',')}}`}::text[], ${position})`)
  for (const [position, duty] of file.duties.entries())
    await tx.rows(sql`
      insert into duty (version_id, provision, unit_id, text, area, capability, shown_by, position)
      values (${versionId}, ${duty.id}, ${ids.get(duty.unit) ?? null}, ${duty.duty}, ${duty.area}, ${duty.capability},
        ${duty.shownBy}, ${position})`)
  return versionId
}
