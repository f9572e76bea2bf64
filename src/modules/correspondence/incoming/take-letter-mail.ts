import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import type { FetchedMail } from '#kernel/mail/imap.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { CorrespondenceDeps } from '../deps.ts'
import { importLetter } from './import-letter.ts'

/**
 * Takes one message of the letters' mailbox into the queue; the same message again changes nothing. It is remembered
 * after it has been taken: one taken twice by a crash in between is told as a repeated file, one lost would not be.
 */
export const takeLetterMail = async (
  deps: CorrespondenceDeps,
  actor: Actor,
  { source, raw }: FetchedMail,
): Promise<void> => {
  const mark = `letters:${source}`.slice(0, 1000)
  if (await deps.db.first(sql`select from mail_received where source = ${mark}`)) return
  const draft = await importLetter(deps, actor, mark, 'wiadomosc.eml', Readable.from([raw]))
  await deps.db.rows(sql`
    insert into mail_received (id, source, raw_sha256, received_at)
    select ${deps.newId()}, ${mark}, f.sha256, ${deps.clock().toISOString()} from file f
    where f.id = ${(draft as unknown as { letter: string[] }).letter[0]} on conflict do nothing`)
}
