import { fold } from './fold.ts'
import { lemmas, type QueryWord } from './lemmas.ts'

/** A stretch of text; `mark` when it answers the question. Shown as text, never as markup. */
export interface TextPart {
  text: string
  mark?: true
}

const matches = async (word: string, asked: readonly QueryWord[], wanted: ReadonlySet<string>) => {
  const folded = fold(word)
  if (wanted.has(folded) || (await lemmas(word)).some((lemma) => wanted.has(lemma))) return true
  const last = asked.at(-1)?.folded
  return last !== undefined && last.length > 1 && folded.startsWith(last)
}

const joined = (parts: TextPart[], part: TextPart): TextPart[] => {
  const last = parts.at(-1)
  if (last && last.mark === part.mark) last.text += part.text
  else parts.push(part)
  return parts
}

/** Cuts `text` into parts, those that answer the question marked. */
export const markText = async (text: string, asked: readonly QueryWord[]): Promise<TextPart[]> => {
  const wanted = new Set(asked.flatMap((word) => [word.folded, ...word.lemmas]))
  const parts: TextPart[] = []
  for (const piece of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const isWord = /^[\p{L}\p{N}]/u.test(piece)
    joined(
      parts,
      isWord && (await matches(piece, asked, wanted)) ? { text: piece, mark: true } : { text: piece },
    )
  }
  return parts
}

const before = 60
const around = 220

/** A stretch of at most about 220 characters around the first answer, cut at words, with „…” where cut. */
export const markedSnippet = async (text: string, asked: readonly QueryWord[]): Promise<TextPart[]> => {
  const flat = text.replace(/\s+/g, ' ').trim()
  const whole = await markText(flat, asked)
  const first = whole.findIndex((part) => part.mark)
  const place = first < 0 ? 0 : whole.slice(0, first).reduce((sum, part) => sum + part.text.length, 0)
  const start = place <= before ? 0 : flat.indexOf(' ', place - before) + 1
  const limit = start + around
  const end = limit >= flat.length ? flat.length : Math.max(flat.lastIndexOf(' ', limit), place + 1)
  const parts = await markText(flat.slice(start, end), asked)
  if (start > 0) parts.unshift({ text: '…' })
  if (end < flat.length) parts.push({ text: '…' })
  return parts.reduce(joined, [] as TextPart[])
}
