import { fileTypeFromBuffer } from 'file-type'
import { msgType, promisedType } from './media-type.ts'

/** How much of a file's beginning is read to tell its type, in bytes. */
export const headLength = 256 * 1024

/** What is noted about a file; shown to people by `markLabels`. */
export type FileMark = 'name-mismatch' | 'encrypted' | 'zip-bomb' | 'active-content' | 'corrupt'

/** Polish sentences of marks. */
export const markLabels: Record<FileMark, string> = {
  'name-mismatch': 'Nazwa pliku zapowiada inny rodzaj niż jego treść.',
  encrypted: 'Plik jest zaszyfrowany – bez hasła nie da się go odczytać ani przeszukać.',
  'zip-bomb': 'Archiwum po rozpakowaniu byłoby nienaturalnie duże – nie otwieraj go.',
  'active-content': 'Plik może zawierać skrypty – jest wydawany tylko do zapisania na dysku.',
  corrupt: 'Plik jest uszkodzony – nie da się go otworzyć.',
}

const looksLikeText = (head: Uint8Array) => {
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return odd === 0
}

const headerLines = /^(?:[A-Za-z][A-Za-z0-9-]*:.*(?:\r?\n[ \t].*)*\r?\n){2,}/
const mailHeader = /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to):/im

const typeOfText = (text: string, promised: string | undefined): string => {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (headerLines.test(start) && mailHeader.test(start)) return 'message/rfc822'
  if (/<svg[\s>]/i.test(start.slice(0, 4096)) && start.startsWith('<')) return 'image/svg+xml'
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|iframe|meta|title)\b/i.test(start))
    return 'text/html'
  if (/<script[\s>]/i.test(start) && promised !== 'application/json') return 'text/html'
  if (start.startsWith('<?xml')) return 'application/xml'
  const kind = promised?.startsWith('text/') || promised === 'application/json' ? promised : 'text/plain'
  return kind === 'text/html' ? 'text/plain' : kind
}

/** Types that differ in name only. */
const alike = (type: string) =>
  type
    .replace('application/x-zip-compressed', 'application/zip')
    .replace(/^text\/(?:plain|csv|markdown)$|^application\/json$/, 'text/plain')
    .replace('text/xml', 'application/xml')

const oldOffice = new Set(['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'])

/** Streams of a message in an old-style container (MS-OXMSG 2.2). */
const messageStream = Buffer.from('__properties_version1.0', 'utf16le')
const holdsMessage = (head: Uint8Array) => Buffer.from(head).includes(messageStream)

const ofContent = async (head: Uint8Array, promised: string | undefined): Promise<string> => {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 8192))
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.mime === 'application/x-cfb' && promised && oldOffice.has(promised)) return promised
  if (found?.mime === 'application/x-cfb' && (promised === msgType || holdsMessage(head))) return msgType
  if (found && found.mime !== 'application/xml') return found.mime
  const wide = head[0] === 0xff && head[1] === 0xfe
  return wide || looksLikeText(head) ? typeOfText(text, promised) : 'application/octet-stream'
}

/** „EncryptedPackage” in UTF-16: a DOCX or XLSX under a password is an old-style container with this stream. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

const isEncrypted = (mediaType: string, head: Buffer, tail: Buffer) => {
  if (mediaType === 'application/pdf') return head.includes('/Encrypt') || tail.includes('/Encrypt')
  if (mediaType === 'application/x-cfb')
    return head.includes(encryptedPackage) || tail.includes(encryptedPackage)
  return false
}

/**
 * Tells the type of a file by its content, not by its name, and what is odd about it.
 * `head` is its beginning (up to `headLength`), `tail` its end.
 */
export const sniff = async (
  name: string,
  head: Uint8Array,
  tail: Uint8Array,
): Promise<{ mediaType: string; marks: FileMark[] }> => {
  const promised = promisedType(name)
  const mediaType = await ofContent(head, promised)
  const marks: FileMark[] = []
  const encrypted = isEncrypted(mediaType, Buffer.from(head), Buffer.from(tail))
  if (promised && alike(promised) !== alike(mediaType) && !encrypted) marks.push('name-mismatch')
  if (encrypted) marks.push('encrypted')
  if (mediaType === 'text/html' || mediaType === 'image/svg+xml') marks.push('active-content')
  return { mediaType, marks }
}
