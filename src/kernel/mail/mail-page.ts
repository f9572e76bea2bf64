import { formatInstant } from '#law/polish/format.ts'
import type { MailAddress, ParsedMail } from './message.ts'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

const people = (list: readonly MailAddress[]) =>
  list.map(({ name, address }) => escaped(name ? `${name} <${address}>` : address)).join(', ')

const mostNames = 50

const names = (mail: ParsedMail<unknown>) => {
  const all = mail.attachments.filter((part) => !part.inline).map((part) => escaped(part.name))
  const more = all.length - mostNames
  return all.slice(0, mostNames).join(', ') + (more > 0 ? ` i jeszcze ${more}` : '')
}

/** A message as a page for looking at: its heads, what is wrong with it, and its words without scripts and pictures. */
export const mailPage = (mail: ParsedMail<unknown>): string => {
  const heads: [string, string][] = [
    ['Od', mail.from ? people([mail.from]) : ''],
    ['Do', people(mail.to)],
    ['DW', people(mail.cc)],
    ['Data', mail.date ? escaped(formatInstant(mail.date)) : ''],
    ['Temat', escaped(mail.subject)],
    [`Załączniki (${mail.attachments.length})`, names(mail)],
  ]
  const rows = heads.filter(([, value]) => value).map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
  const problems = mail.problems.map((problem) => `<p><strong>${escaped(problem)}</strong></p>`)
  const words = mail.html ?? `<pre style="white-space:pre-wrap;font:inherit">${escaped(mail.text)}</pre>`
  return `<dl>${rows.join('')}</dl>${problems.join('')}<hr>${words}`
}
