/** A value read from a letter, and the words it was read from; a person accepts or changes it. */
export interface Proposal<Value = string> {
  value: Value
  /** Quotation or short reason in Polish, such as „w terminie 14 dni”. */
  because: string
}

const longest = 90

/** The words around a finding, in one line and not too long. */
export const quote = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}

/** Lines of a letter without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
