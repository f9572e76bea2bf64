import { fold } from './fold.ts'
import { type QueryWord, queryTerms } from './lemmas.ts'

/** What a question asks of the search table. */
export interface SearchQuery {
  words: QueryWord[]
  /** Text of a `tsquery` whose lexemes are quoted; undefined when the question has no word. */
  tsquery?: string
  /** `LIKE` pattern of numbers that begin so; undefined when the question cannot be a number. */
  numberPattern?: string
}

/** A number as it is compared: folded, without white space („KP-02. 1510” = „kp-02.1510”). */
export const foldNumber = (number: string): string => fold(number).replace(/\s+/g, '')

/** Lexemes consist of letters and digits only (see `wordsOf`), so quoting them is enough. */
const lexeme = (word: string, prefix: boolean) => `'${word}'${prefix ? ':*' : ''}`

/** One letter or two digits begin too much to narrow anything. */
const unfinished = (form: string) => form.length > (/^\d+$/.test(form) ? 2 : 1)

const alternatives = (word: QueryWord, last: boolean) => {
  const forms = new Set([word.folded, ...word.lemmas])
  return `(${[...forms].map((form) => lexeme(form, last && form === word.folded && unfinished(form))).join('|')})`
}

/** `tsquery` text that asks for all of the words, the last possibly unfinished; at least one word. */
export const tsqueryOf = (words: readonly QueryWord[]): string =>
  words.map((word, at) => alternatives(word, at === words.length - 1)).join('&')

const escaped = (pattern: string) => pattern.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Reads a question typed by a person. Every input is a valid question; the last word may be unfinished. */
export const searchQuery = async (question: string): Promise<SearchQuery> => {
  const typed = question.slice(0, 300).replaceAll('\0', ' ')
  const words = await queryTerms(typed)
  const number = foldNumber(typed)
  return {
    words,
    ...(words.length > 0 && { tsquery: tsqueryOf(words) }),
    ...(/\d/.test(number) && number.length <= 40 && { numberPattern: `${escaped(number)}%` }),
  }
}
