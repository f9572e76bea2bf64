import { linesOf, type Proposal, quote } from './proposal.ts'

const label = /^(?:dotyczy|dot\.|dot:|sprawa|przedmiot|temat)\s*[:.]?\s+(.+)$/iu
const kinds =
  /^(?:wniosek|skarga|petycja|zaproszenie|zawiadomienie|wezwanie|postanowienie|decyzja|interpelacja|zapytanie|prośba|podanie|oferta|faktura)(?![\p{Ll}])/iu
const replies = /^(?:(?:re|odp|fw|fwd|pd|przek)\s*:\s*)+/iu
/** As long as the register's field. */
const longest = 300
const mostLines = 60

const tidy = (words: string): string => {
  const plain = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
  const capital = plain.charAt(0).toLocaleUpperCase('pl') + plain.slice(1)
  return capital.length > longest ? `${capital.slice(0, longest - 1).trimEnd()}…` : capital
}

/** „Dotyczy: …” goes on in the next line when that one begins in lower case. */
const continued = (lines: string[], at: number, first: string): string => {
  const next = lines[at + 1]
  return next && /^\p{Ll}/u.test(next) && !/[.!?]$/.test(first) ? `${first} ${next}` : first
}

/** What the letter is about: the message's subject, „Dotyczy: …”, or a title such as „Wniosek o …”. */
export const subjectOf = (text: string, mailSubject?: string): Proposal | undefined => {
  const ofMail = mailSubject && tidy(mailSubject.replace(replies, ''))
  if (ofMail) return { value: ofMail, because: 'temat wiadomości' }
  const lines = linesOf(text).slice(0, mostLines)
  for (const [at, line] of lines.entries()) {
    const words = label.exec(line)?.[1]
    if (words) return { value: tidy(continued(lines, at, words)), because: quote(line) }
  }
  const at = lines.findIndex((line) => kinds.test(line) && line.length <= 200)
  if (at < 0) return undefined
  return { value: tidy(continued(lines, at, lines[at]!)), because: quote(lines[at]!) }
}
