import { sql } from 'drizzle-orm'
import type { PublicDeps } from './deps.ts'

/** Days for which files of a form that was never sent are kept: the form itself lives one day. */
const keptDays = 2

/**
 * Job of each night: removes files which came with forms that nobody sent. Content that another file shares stays.
 * Gives how many files were removed.
 */
export const clearUnsentFiles = async (
  deps: Pick<PublicDeps, 'db' | 'store' | 'clock' | 'systemPersonId'>,
): Promise<number> => {
  const before = new Date(deps.clock().getTime() - keptDays * 86_400_000).toISOString()
  const removed = await deps.db.rows<{ sha256: string }>(sql`
    delete from file f where f.created_by = ${deps.systemPersonId} and f.created_at < ${before}
      and not exists (select from file_link l where l.file_id = f.id)
    returning f.sha256`)
  for (const { sha256 } of removed) {
    const shared = await deps.db.first(sql`select 1 from file where sha256 = ${sha256} limit 1`)
    if (!shared) await deps.store.remove(sha256)
  }
  return removed.length
}
