/** Paragraphs of a letter as the small HTML that letters are kept in; text is escaped. */
export const paragraphs = (...texts: (string | null | undefined | false)[]): string =>
  texts
    .filter((text): text is string => Boolean(text))
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
