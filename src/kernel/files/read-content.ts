import sanitizeHtml from 'sanitize-html'
import { isMail, msgType } from './media-type.ts'

/** What the reading thread is asked: the text for search, or a page for looking at. */
export interface ReadTask {
  path: string
  mediaType: string
  as: 'text' | 'html'
}

/** What has been read; `reason` is a Polish sentence saying why there is nothing. */
export type ReadResult = { content: string } | { reason: string; code: ReadFailure }
/** Why nothing was read. `no-text` means that recognising the scan (OCR) may help. */
type ReadFailure = 'no-text' | 'unsupported' | 'encrypted' | 'corrupt' | 'too-large' | 'too-slow'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const fromPdf = async (content: Buffer) => {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 })
  // Page by page the lines stay apart; merged, they would run into one.
  return (await extractText(pdf)).text.join('\n')
}

const fromDocx = async (buffer: Buffer, as: ReadTask['as']) => {
  const { default: mammoth } = await import('mammoth')
  return as === 'text'
    ? (await mammoth.extractRawText({ buffer })).value
    : sanitizeHtml((await mammoth.convertToHtml({ buffer }, { ignoreEmptyParagraphs: true })).value)
}

const mailOf = async (mediaType: string, content: Buffer) => {
  if (mediaType !== msgType) return (await import('#kernel/mail/parse.ts')).parseMail(content)
  return (await import('#kernel/mail/msg.ts')).parseMsg(content)
}

const fromMail = async (mediaType: string, content: Buffer, as: ReadTask['as']) => {
  const mail = await mailOf(mediaType, content)
  if (as === 'html') return (await import('#kernel/mail/mail-page.ts')).mailPage(mail)
  const names = mail.attachments.map((attachment) => attachment.name)
  return [mail.subject, mail.from?.name, mail.from?.address, mail.text, ...names].filter(Boolean).join('\n')
}

const fromText = (content: Buffer) => {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1250').decode(content)
  }
}

const read = async ({ mediaType, as }: ReadTask, content: Buffer): Promise<string | undefined> => {
  if (mediaType === docx) return fromDocx(content, as)
  if (isMail(mediaType)) return fromMail(mediaType, content, as)
  if (as === 'html') return undefined
  if (mediaType === 'application/pdf') return fromPdf(content)
  if (mediaType === 'text/html')
    return sanitizeHtml(fromText(content), {
      allowedTags: [],
      allowedAttributes: {},
      textFilter: (text) => `${text} `,
    })
  if (mediaType.startsWith('text/') || mediaType === 'application/json') return fromText(content)
  return mediaType.startsWith('image/') && mediaType !== 'image/svg+xml' ? '' : undefined
}

const damaged = (mediaType: string) =>
  mediaType === msgType
    ? 'Wiadomość .msg jest uszkodzona – nie da się jej odczytać. Poproś nadawcę o ponowne przesłanie albo o plik .eml.'
    : 'Plik jest uszkodzony – jego tekstu nie da się odczytać.'

/** Reads content of a known type. Never throws: what cannot be read has its reason. */
export const readContent = async (task: ReadTask, content: Buffer): Promise<ReadResult> => {
  try {
    const text = await read(task, content)
    if (text === undefined)
      return { code: 'unsupported', reason: 'Z plików tego rodzaju nie odczytuje się tekstu.' }
    const tidy = text.replaceAll('\0', '').trim()
    return tidy
      ? { content: tidy }
      : { code: 'no-text', reason: 'Plik nie zawiera tekstu (skan albo zdjęcie).' }
  } catch (error) {
    return (error as Error).name === 'PasswordException'
      ? { code: 'encrypted', reason: 'Plik jest chroniony hasłem – jego tekstu nie da się odczytać.' }
      : { code: 'corrupt', reason: damaged(task.mediaType) }
  }
}
