import { findDates } from './find-dates.ts'
import { type Proposal, quote } from './proposal.ts'

/** How much of a letter's beginning may hold its date, in characters. */
const head = 1_500
const place = /(?:\p{Lu}[\p{L}-]+[ ,]{1,3}(?:(?:dnia|dn\.|dn)\s*)?|(?:dnia|dn\.|data(?: pisma)?:?)\s*)$/u

/** The day on the letter: „Kraków, dnia 12 listopada 2026 r.”, else the first day at its beginning not after receipt. */
export const letterDate = (text: string, receivedOn: string): Proposal | undefined => {
  const start = text.normalize('NFC').slice(0, head)
  const dates = findDates(start).filter(({ date }) => date <= receivedOn)
  const placed = dates.find(({ from }) => place.test(start.slice(Math.max(0, from - 60), from)))
  const found = placed ?? dates[0]
  if (!found) return undefined
  const before = placed ? (place.exec(start.slice(Math.max(0, found.from - 60), found.from))?.[0] ?? '') : ''
  return { value: found.date, because: quote(before + start.slice(found.from, found.to)) }
}
