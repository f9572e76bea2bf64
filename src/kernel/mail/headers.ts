import type { AddressObject, HeaderLines, Headers } from 'mailparser'
import type { MailAddress, ParsedMail } from './message.ts'

/** Addresses of a header, groups opened; those without „@” are left out. */
const addressesOf = (header: AddressObject | AddressObject[] | undefined): MailAddress[] =>
  [header ?? []]
    .flat()
    .flatMap((object) => object.value)
    .flatMap((entry) => entry.group ?? [entry])
    .filter((entry) => entry.address?.includes('@'))
    .map((entry) => ({ name: entry.name.trim(), address: entry.address!.trim() }))

const textOf = (headers: Headers, key: string) => {
  const value = headers.get(key)
  return typeof value === 'string' ? value.trim() : undefined
}

const reply = /^(?:auto[-_]?reply|bulk|junk)$/i

const isAutoSubmitted = (headers: Headers) => {
  const auto = headers.get('auto-submitted')
  const kind = typeof auto === 'string' ? auto : auto && 'value' in auto ? String(auto.value) : 'no'
  return (
    !/^no\b/i.test(kind.trim()) ||
    reply.test(textOf(headers, 'precedence') ?? '') ||
    headers.has('x-autoreply') ||
    (headers.has('x-auto-response-suppress') === true &&
      /^(?:mailer-daemon|postmaster)@/i.test(
        addressesOf(headers.get('from') as AddressObject | undefined)[0]?.address ?? '',
      ))
  )
}

type FromHeaders = Pick<
  ParsedMail,
  | 'from'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'subject'
  | 'date'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'autoSubmitted'
>

/** What the headers say; fields that are absent or unreadable are left out. */
export const readHeaders = (headers: Headers): FromHeaders => {
  const people = (key: string) => addressesOf(headers.get(key) as AddressObject | AddressObject[] | undefined)
  const [from] = people('from')
  const [replyTo] = people('reply-to')
  const date = headers.get('date')
  const messageId = textOf(headers, 'message-id')
  const inReplyTo = textOf(headers, 'in-reply-to')
  const references = headers.get('references')
  return {
    ...(from && { from }),
    ...(replyTo && { replyTo }),
    to: people('to'),
    cc: people('cc'),
    subject: textOf(headers, 'subject')?.replace(/\s+/g, ' ').slice(0, 1000) ?? '',
    ...(date instanceof Date && !Number.isNaN(date.getTime()) && { date: date.toISOString() }),
    ...(messageId && { messageId }),
    ...(inReplyTo && { inReplyTo }),
    references: [references ?? []].flat().filter((entry) => typeof entry === 'string'),
    autoSubmitted: isAutoSubmitted(headers),
  }
}

const mostHops = 30

/** A message that went through too many servers goes round in a circle; it is kept but must not be answered. */
export const loopProblem = (lines: HeaderLines): string[] =>
  lines.filter((line) => line.key === 'received').length > mostHops
    ? ['Wiadomość krąży między serwerami (pętla) – nie odpowiadaj na nią automatycznie.']
    : []
