import msgreader from '@kenjiuno/msgreader'
import type { MailAddress, ParsedMail } from './message.ts'
import { sanitizeMailHtml } from './sanitize.ts'

// CommonJS with a default of its own, which loaders hand over with and without its wrapping.
const MsgReader = msgreader.default ?? (msgreader as unknown as typeof msgreader.default)
type FieldsData = ReturnType<InstanceType<typeof MsgReader>['getFileData']>

const smtp = (...candidates: (string | undefined)[]): string | undefined =>
  candidates.find((one) => one?.includes('@'))?.trim()

const addressOf = (name: string | undefined, address: string | undefined): MailAddress[] =>
  address ? [{ name: name && name !== address ? name.trim() : '', address }] : []

const headerOf = (headers: string | undefined, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(headers ?? '')?.[1]?.trim()

const instantOf = (text: string | undefined): { date: string } | undefined => {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : { date: new Date(time).toISOString() }
}

const recipients = (fields: FieldsData, kind: 'to' | 'cc') =>
  (fields.recipients ?? [])
    .filter((one) => (one.recipType ?? 'to') === kind)
    .flatMap((one) => addressOf(one.name, smtp(one.smtpAddress, one.email)))

const htmlOf = (fields: FieldsData) =>
  fields.bodyHtml ?? (fields.html ? Buffer.from(fields.html).toString('utf8') : '')

const textOf = (fields: FieldsData, html: string | undefined) =>
  fields.body?.trim() ||
  html
    ?.replace(/<(?:br|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .trim() ||
  ''

const problemsOf = (mail: ParsedMail) => [
  ...(mail.from ? [] : ['Brak adresu nadawcy.']),
  ...(mail.subject ? [] : ['Brak tematu.']),
  ...(mail.text || mail.html || mail.attachments.length > 0 ? [] : ['Wiadomość nie ma treści.']),
]

/**
 * Reads a message saved by Outlook (.msg, MS-OXMSG). An attachment that cannot be taken out is named in `problems`.
 * Throws when the container itself cannot be read.
 */
export const parseMsg = (raw: Buffer): ParsedMail => {
  const msg = new MsgReader(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength) as ArrayBuffer)
  const fields = msg.getFileData()
  if (fields.error || fields.dataType === null) throw new Error('The container is no message.')
  const [from] = addressOf(
    fields.senderName,
    smtp(
      fields.senderSmtpAddress,
      fields.senderEmail,
      headerOf(fields.headers, 'from')?.match(/[^<\s]+@[^>\s]+/)?.[0],
    ),
  )
  const html = sanitizeMailHtml(htmlOf(fields))
  const messageId = fields.messageId ?? headerOf(fields.headers, 'message-id')
  const lost: string[] = []
  const mail: ParsedMail = {
    ...(from && { from }),
    to: recipients(fields, 'to'),
    cc: recipients(fields, 'cc'),
    subject: fields.subject?.replace(/\s+/g, ' ').trim() ?? '',
    ...instantOf(fields.messageDeliveryTime ?? fields.clientSubmitTime ?? headerOf(fields.headers, 'date')),
    text: textOf(fields, html),
    ...(html && { html }),
    ...(messageId && { messageId }),
    references: [],
    autoSubmitted: /^auto-submitted:[ \t]*auto/im.test(fields.headers ?? ''),
    attachments: (fields.attachments ?? []).flatMap((part, index) => {
      const name = part.fileName ?? part.fileNameShort ?? part.name ?? `zalacznik-${index + 1}`
      try {
        const { fileName, content } = msg.getAttachment(part)
        const inner = part.innerMsgContent && !/\.msg$/i.test(fileName) ? `${fileName}.msg` : fileName
        return [
          {
            name: (inner || name).slice(-200),
            mediaType: part.attachMimeTag ?? 'application/octet-stream',
            inline: Boolean(part.pidContentId && html?.includes(part.pidContentId)),
            content: Buffer.from(content),
          },
        ]
      } catch {
        lost.push(`Załącznika „${name}” nie udało się wyjąć z wiadomości; jest w jej oryginale.`)
        return []
      }
    }),
    problems: [],
  }
  return { ...mail, problems: [...problemsOf(mail), ...lost] }
}
