/** Lower case without diacritics: what two spellings of one word have in common („Łódź” → „lodz”). */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')

const longestWord = 64

/** Words of a text in their order and spelling; letters and digits only, so „KP-02.1510” gives three. */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= longestWord)
