const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('')
const guessable = /^[a-z]{4,18}$/

/**
 * All spellings one slip away from a folded word: a letter missing, added, wrong, or two swapped; none for short words.
 * Some 450 for eight letters; the index answers for all of them in a few milliseconds (ADR 0009).
 */
export const oneSlipAway = (word: string): string[] => {
  if (!guessable.test(word)) return []
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [start, rest] = [word.slice(0, at), word.slice(at)]
    for (const letter of alphabet) {
      found.add(start + letter + rest)
      if (rest) found.add(start + letter + rest.slice(1))
    }
    if (rest) found.add(start + rest.slice(1))
    if (rest.length > 1) found.add(start + rest.charAt(1) + rest.charAt(0) + rest.slice(2))
  }
  found.delete(word)
  return [...found]
}
