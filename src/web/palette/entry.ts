import { fold } from '#law/polish/fold.ts'

/** One line of the palette: an address to go to, or something to run. */
export interface Entry {
  id: string
  label: string
  /** What stands quietly beside: register, number, paragraph. */
  note?: string | undefined
  href?: string | undefined
  run?: (() => void) | undefined
  /** Other words people use for it. */
  words?: string | undefined
}

/** Whether each word asked begins some word of the text, without regard to case and diacritics. */
export const matches = (text: string, asked: string): boolean => {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(asked)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}

/** Entries that answer, those whose label begins with the question first. */
export const answering = (entries: readonly Entry[], asked: string): Entry[] => {
  const found = entries.filter((one) => matches(`${one.label} ${one.note ?? ''} ${one.words ?? ''}`, asked))
  const starts = (one: Entry) => fold(one.label).startsWith(fold(asked.trim()))
  return [...found.filter(starts), ...found.filter((one) => !starts(one))]
}

/** „§ 7 ust. 1 pkt 10”, „§7.1.10” → `7.1.10`; undefined when the text does not begin with a section sign. */
export const provisionAsked = (text: string): string | undefined =>
  text.trim().startsWith('§') ? (text.match(/\d+|(?<=lit\.?\s*|\.)[a-z]\b/g) ?? []).join('.') : undefined
