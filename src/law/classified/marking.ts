/** Clauses of the act of 5 August 2010 on the protection of classified information (art. 5) and their NATO and EU equivalents. */
const markings = [
  'ŚCIŚLE TAJNE',
  'ŚCIŚLE TAJNY',
  'TAJNE',
  'TAJNY',
  'POUFNE',
  'POUFNY',
  'ZASTRZEŻONE',
  'ZASTRZEŻONY',
  'COSMIC TOP SECRET',
  'NATO SECRET',
  'NATO CONFIDENTIAL',
  'NATO RESTRICTED',
  'TRÈS SECRET UE',
  'EU TOP SECRET',
  'SECRET UE',
  'EU SECRET',
  'CONFIDENTIEL UE',
  'EU CONFIDENTIAL',
  'RESTREINT UE',
  'EU RESTRICTED',
]

// A marking stands alone or before a sign, a copy number or the other language's marking; „TAJNE GŁOSOWANIE” is a word.
const marked = new RegExp(
  `^[^\\p{L}\\p{N}]*(${markings.join('|')})(?=\\s*(?:$|[^\\p{L}\\p{N}\\s]|[Ee][Gg][Zz]))`,
  'u',
)

/** „T A J N E” as „TAJNE”; two spaces or more part words. */
const joined = (line: string): string =>
  /^\P{L}*(?:\p{Lu} ){3,}\p{Lu}/u.test(line)
    ? line.replace(/(?<=\p{Lu}) (?=\p{Lu}(?!\p{L}))/gu, '').replace(/\s{2,}/g, ' ')
    : line

/**
 * The classification marking that a text bears as a heading of one of its lines, in capitals, as documents are marked
 * (regulation of 22 December 2011 on marking materials, § 4); null for a text without one. Lines are read up to 2,000.
 */
export const markingOf = (text: string): string | null => {
  for (const line of text.normalize('NFC').split(/\r?\n/, 2_000)) {
    const found = marked.exec(joined(line.trim()))
    if (found) return found[1]!
  }
  return null
}
