import type { Hunspell } from 'hunspell-wasm'
import { polishDictionary } from './dictionary.ts'
import { fold, wordsOf } from './fold.ts'

const cacheSize = 100_000
const mostTerms = 20_000
const cache = new Map<string, readonly string[]>()

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Both spellings are asked, since the dictionary keeps „Kraków” with a capital and people type without. */
const stems = (dictionary: Hunspell, word: string): string[] => {
  const lower = word.toLowerCase()
  return [...dictionary.stemWord(lower), ...dictionary.stemWord(capitalised(lower))]
}

const lemmasIn = (dictionary: Hunspell, word: string): readonly string[] => {
  const known = cache.get(word)
  if (known) return known
  const found = /\d/.test(word) ? [] : [...new Set(stems(dictionary, word).map(fold))]
  if (cache.size >= cacheSize) cache.clear()
  cache.set(word, found)
  return found
}

/** Folded dictionary forms of one word („skardze” → „skarga”); empty when the dictionary does not know it. */
export const lemmas = async (word: string): Promise<readonly string[]> =>
  lemmasIn(await polishDictionary(), word)

/** Terms under which a text is found: each word folded and its dictionary forms, without repetition. */
export const indexTerms = async (text: string): Promise<string[]> => {
  const dictionary = await polishDictionary()
  const terms = new Set<string>()
  for (const word of wordsOf(text)) {
    if (terms.size >= mostTerms) break
    terms.add(fold(word))
    for (const lemma of lemmasIn(dictionary, word)) terms.add(lemma)
  }
  return [...terms]
}

/** Spellings with Polish letters of a word typed without them („mieszkancow” → „mieszkańców”). */
const withPolishLetters = (dictionary: Hunspell, word: string): string[] =>
  /^[a-z]{4,20}$/i.test(word)
    ? dictionary.getSpellingSuggestions(word).filter((suggestion) => fold(suggestion) === fold(word))
    : []

/** One word of a question with all the terms that answer it. */
export interface QueryWord {
  folded: string
  lemmas: readonly string[]
}

/** Small words that nearly every text has; they only narrow nothing and slow the question down. */
const smallWords = new Set(
  'a aby ale albo bez by byc co czy dla do i ich jak jest lub ma na nad nie o od oraz po pod przez przy sie to u w we z za ze'.split(
    ' ',
  ),
)

/** Words of a question (at most 12), small words left out unless there is nothing else or they belong to a number. */
export const queryTerms = async (question: string): Promise<QueryWord[]> => {
  const dictionary = await polishDictionary()
  const words = wordsOf(question).slice(0, 12)
  const telling = /\d/.test(question) ? words : words.filter((word) => !smallWords.has(fold(word)))
  return (telling.length > 0 ? telling : words).map((word) => {
    const known = lemmasIn(dictionary, word)
    const all = known.length
      ? known
      : withPolishLetters(dictionary, word).flatMap((spelling) => lemmasIn(dictionary, spelling))
    return { folded: fold(word), lemmas: [...new Set(all)] }
  })
}
