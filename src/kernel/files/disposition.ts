import type { ByteRange } from './store.ts'

/** `Content-Disposition` with the name in ASCII and in full (RFC 6266, RFC 5987). */
export const contentDisposition = (name: string, inline: boolean): string => {
  const ascii = name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${full}`
}

/** Reads a `Range` header for content of `size` bytes: a range, `whole` when there is none, `outside` for 416. */
export const rangeOf = (header: string | undefined, size: number): ByteRange | 'whole' | 'outside' => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return 'whole'
  const [, from, to] = match
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  return start > end || start >= size ? 'outside' : { start, end }
}
