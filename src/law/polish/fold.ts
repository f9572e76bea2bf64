const collator = new Intl.Collator('pl')

/** Text for searching: lower case without diacritics, so that „zolc” finds „żółć”. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '')
}

/** Order of two texts in the Polish alphabet (Adam, Ącki, Cal, Ćma), for `sort`. */
export function comparePolish(one: string, other: string): number {
  return collator.compare(one, other)
}
