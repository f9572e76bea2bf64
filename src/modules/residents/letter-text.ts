/** Paragraphs of a letter as the small HTML that letters are kept in; text is escaped. */
export const paragraphs = (...texts: (string | null | undefined | false)[]): string =>
  texts
    .filter((text): text is string => Boolean(text))
    .map((text) => `<p>${escape(text)}</p>`)
    .join('')

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
