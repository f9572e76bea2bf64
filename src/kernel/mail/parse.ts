import { Readable } from 'node:stream'
import { type AttachmentStream, type Headers, MailParser, type MessageText } from 'mailparser'
import { loopProblem, readHeaders } from './headers.ts'
import type { ParsedMail } from './message.ts'
import { sanitizeMailHtml } from './sanitize.ts'

const mostAttachments = 1000

const toBuffer = async (content: Readable): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const nameOf = (part: AttachmentStream, place: number) => {
  const given = part.filename
    ?.normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\]/g, '_')
    .trim()
    .slice(-200)
  if (given) return given
  return part.contentType === 'message/rfc822' ? `wiadomosc-${place}.eml` : `zalacznik-${place}`
}

const fill = async <Kept>(
  parser: MailParser,
  mail: ParsedMail<Kept>,
  keep: (content: Readable, name: string) => Promise<Kept>,
) => {
  for await (const part of parser as unknown as AsyncIterable<AttachmentStream | MessageText>) {
    if (part.type === 'text') {
      mail.text = part.text?.trim() ?? ''
      const html = typeof part.html === 'string' ? sanitizeMailHtml(part.html) : ''
      if (html) mail.html = html
      if (html === undefined)
        mail.problems.push(
          'Treść HTML jest zbyt duża albo zawiła – pokazujemy sam tekst; oryginał został zachowany.',
        )
      continue
    }
    if (mail.attachments.length >= mostAttachments) {
      mail.problems.push(`Wiadomość ma ponad ${mostAttachments} załączników – dalsze są tylko w oryginale.`)
      break
    }
    const name = nameOf(part, mail.attachments.length + 1)
    const content = await keep(part.content as Readable, name)
    mail.attachments.push({ name, mediaType: part.contentType, inline: Boolean(part.related), content })
    part.release?.()
  }
}

/**
 * Reads a message (RFC 5322 and MIME). Never refuses one: what cannot be read is named in `problems` and the rest is
 * given; the caller keeps the original. Attachments are streamed to `keep` one by one (default: into memory).
 * Only an error of `keep` is thrown.
 */
export const readMail = async <Kept>(
  source: Readable,
  keep: (content: Readable, name: string) => Promise<Kept>,
): Promise<ParsedMail<Kept>> => {
  const mail: ParsedMail<Kept> = {
    to: [],
    cc: [],
    subject: '',
    text: '',
    references: [],
    autoSubmitted: false,
    attachments: [],
    problems: [],
  }
  let keepError: unknown
  const parser = new MailParser({
    skipImageLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 5_000_000,
  })
  parser.once('headers', (headers: Headers) => Object.assign(mail, readHeaders(headers)))
  parser.once('headerLines', (lines) => mail.problems.push(...loopProblem(lines)))
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    await fill(parser, mail, (content, name) =>
      keep(content, name).catch((error: unknown) => {
        keepError = error
        throw error
      }),
    )
  } catch {
    if (keepError) throw keepError
    mail.problems.push('Wiadomość jest uszkodzona – odczytano tylko jej część. Oryginał został zachowany.')
  } finally {
    source.unpipe(parser)
    source.destroy()
  }
  return { ...mail, problems: [...new Set([...mail.problems, ...whatIsMissing(mail)])] }
}

const whatIsMissing = (mail: ParsedMail<unknown>): string[] => {
  const missing: string[] = []
  if (!mail.from && !mail.messageId && !mail.date && mail.to.length === 0)
    missing.push('To nie wygląda na wiadomość e-mail: brak nagłówków.')
  else if (!mail.from) missing.push('Brak adresu nadawcy.')
  if (!mail.subject) missing.push('Brak tematu.')
  if (!mail.text && !mail.html && mail.attachments.length === 0) missing.push('Wiadomość nie ma treści.')
  return missing
}

/** Reads a message which is already in memory; see `readMail`. */
export const parseMail = (raw: Buffer): Promise<ParsedMail> => readMail(Readable.from([raw]), toBuffer)
