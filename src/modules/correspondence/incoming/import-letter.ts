import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { warsawDay } from '#kernel/clock.ts'
import { readFileContent } from '#kernel/files/extract.ts'
import { isMail, msgType } from '#kernel/files/media-type.ts'
import { readFileText } from '#kernel/files/read-text.ts'
import { enterFile, type ReceivedFile, receiveFile } from '#kernel/files/receive.ts'
import { markLabels } from '#kernel/files/sniff.ts'
import type { StoredContent } from '#kernel/files/store.ts'
import { contextOf } from '#kernel/http/context.ts'
import type { ParsedMail } from '#kernel/mail/message.ts'
import { parseMsg } from '#kernel/mail/msg.ts'
import { readStoredMail } from '#kernel/mail/store-mail.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { refuseClassifiedText } from '#kernel/register/refuse-classified.ts'
import { markingOf } from '#law/classified/marking.ts'
import type { CorrespondenceDeps } from '../deps.ts'
import { channelOf } from './suggest/posting.ts'

type StoredParts = ParsedMail<StoredContent | undefined>

/** The longest subject of the register. */
const longestSubject = 300
/** Texts of so many attachments are read at once for what they propose; the others by the job. */
const readAtOnce = 3

const bytes = async (content: Readable) => {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const damagedMsg =
  'Wiadomość .msg jest uszkodzona – nie da się jej odczytać. Oryginał zachowano; poproś nadawcę o ponowne przesłanie.'

/** The thread with limits goes first: what it cannot read in time never reaches this process. */
const isReadable = async ({ store }: CorrespondenceDeps, { sha256 }: StoredContent) => {
  const read = await store.withLocal(sha256, (path) =>
    readFileContent({ path, mediaType: msgType, as: 'text' }, { time: 5_000 }),
  )
  return 'content' in read || read.code === 'no-text'
}

const readMsg = async (deps: CorrespondenceDeps, raw: StoredContent): Promise<StoredParts | string> => {
  if (!(await isReadable(deps, raw))) return damagedMsg
  const mail = parseMsg(await bytes(await deps.store.open(raw.sha256)))
  const attachments = []
  for (const part of mail.attachments)
    attachments.push({
      ...part,
      content: part.content.length > 0 ? await deps.store.put(Readable.from([part.content])) : undefined,
    })
  return { ...mail, attachments }
}

const readMessage = (deps: CorrespondenceDeps, file: ReceivedFile): Promise<StoredParts | string> =>
  file.mediaType === msgType ? readMsg(deps, file) : readStoredMail(deps.store, file)

const problemsOf = (file: ReceivedFile, mail: StoredParts | string | undefined): string[] => {
  const marks = file.marks.map((mark) => markLabels[mark])
  if (typeof mail === 'string') return [...marks, mail]
  if (!mail) return marks
  return [
    ...marks,
    ...mail.problems,
    ...(mail.autoSubmitted ? ['Wiadomość wysłał automat, np. odpowiedź o nieobecności.'] : []),
    ...(mail.subject.length > longestSubject
      ? [`Temat ma ponad ${longestSubject} znaków: skrócono go, cały jest w oryginale wiadomości.`]
      : []),
    ...(mail.attachments.length > 20 ? [`Wiadomość ma ${mail.attachments.length} załączników.`] : []),
  ]
}

const mailFields = (mail: StoredParts | string | undefined) => {
  if (!mail || typeof mail === 'string') return {}
  const { from, subject, date } = mail
  return {
    mailFrom: from?.address.slice(0, 300) ?? null,
    mailName: from?.name.slice(0, 300) || null,
    mailSubject: subject || null,
    mailDate: date ? warsawDay(new Date(date)) : null,
  }
}

/** § 8: what bears a clause of classified information is refused, and nothing of it stays. */
const refuseMarked = async ({ db, store }: CorrespondenceDeps, ids: readonly string[]) => {
  const rows = await db.rows<{ sha256: string; text: string | null }>(
    sql`select sha256, text from file where id = any(${uuids(ids)})`,
  )
  const marked = rows.find(({ text }) => markingOf(text ?? ''))
  if (!marked) return
  await db.rows(sql`delete from file where id = any(${uuids(ids)})`)
  for (const { sha256 } of rows)
    if (!(await db.first(sql`select from file where sha256 = ${sha256}`))) await store.remove(sha256)
  refuseClassifiedText('file', marked.text!)
}

/**
 * One scan or message dropped on the queue: the original is kept whatever it is, its text layer is read at once (a
 * scan's by the job), and the draft waits for a person. What is odd about it stands in `problems`.
 */
export const importLetter = async (
  deps: CorrespondenceDeps,
  actor: Actor,
  requestId: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Row> => {
  const receipt = () => ({ id: deps.newId(), by: actor.personId, at: deps.clock() })
  const file = await receiveFile(deps.db, deps.store, name, content, receipt())
  const message = isMail(file.mediaType)
  const mail = message ? await readMessage(deps, file) : undefined
  const parts = mail && typeof mail !== 'string' ? mail.attachments : []
  const attachments: string[] = []
  for (const part of parts)
    if (part.content && !part.inline)
      attachments.push((await enterFile(deps.db, deps.store, part.name, part.content, receipt())).id)
  for (const id of [file.id, ...attachments.slice(0, readAtOnce)])
    await readFileText(deps.db, deps.store, id, { recognise: false })
  await refuseMarked(deps, [file.id, ...attachments])
  const today = warsawDay(deps.clock())
  const told = mailFields(mail)
  return deps.db.transaction(async (tx) => {
    const ctx = contextOf(deps, tx, actor, requestId)
    const draft = await insertRecord(ctx, 'letter-drafts', {
      source: file.name.slice(0, 300),
      letter: [file.id],
      attachments,
      receivedOn: told.mailDate && told.mailDate < today ? told.mailDate : today,
      ...(message && { channel: channelOf(true, told.mailFrom ?? undefined, false) }),
      ...told,
      problems: problemsOf(file, mail).join('\n') || null,
    })
    for (const id of [file.id, ...attachments]) await ctx.enqueue('read-file-text', { file: id })
    return draft
  })
}
