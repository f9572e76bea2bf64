/** Type of a message saved by Outlook (MS-OXMSG). */
export const msgType = 'application/vnd.ms-outlook'

/** Messages: of the standard and of Outlook. */
export const isMail = (mediaType: string): boolean => mediaType === 'message/rfc822' || mediaType === msgType

/** Type of a file by the ending of its name, for the kinds an office meets; undefined for others. */
const byEnding: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  json: 'application/json',
  eml: 'message/rfc822',
  msg: msgType,
  ics: 'text/calendar',
  vcf: 'text/vcard',
  zip: 'application/zip',
  '7z': 'application/x-7z-compressed',
  rar: 'application/x-rar-compressed',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  p7m: 'application/pkcs7-mime',
  xades: 'application/xml',
}

/** Type which the name promises; undefined when the name promises nothing. */
export const promisedType = (name: string): string | undefined =>
  byEnding[/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '']

const plain = new Set([
  'text/plain',
  'text/csv',
  'text/markdown',
  'text/calendar',
  'text/vcard',
  'application/json',
])

/** Types a browser may show in place; scripts cannot run in any of them. */
const shown = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])

/** How content of a type is sent: shown in place only when harmless, otherwise saved, markup never as markup. */
export const servedAs = (mediaType: string): { type: string; inline: boolean } => {
  if (shown.has(mediaType)) return { type: mediaType, inline: true }
  if (plain.has(mediaType)) return { type: 'text/plain; charset=utf-8', inline: true }
  const markup = /html|svg|xml|script/.test(mediaType) && !mediaType.includes('officedocument')
  return { type: markup ? 'application/octet-stream' : mediaType, inline: false }
}
