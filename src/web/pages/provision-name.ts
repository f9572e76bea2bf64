/** Sections whose first level are numbered paragraphs („ust.”) even without points below. */
const inParagraphs = new Set(['1', '3'])

/** „7.1.3.b” as lawyers write it: „§ 7 ust. 1 pkt 3 lit. b”, with hard spaces. */
export const provisionName = (id: string): string => {
  const [section = '', ...parts] = id.split('.')
  const letter = /^[a-z]$/.test(parts.at(-1) ?? '') ? parts.pop() : undefined
  const names = parts.length === 1 && !inParagraphs.has(section) ? ['pkt'] : ['ust.', 'pkt']
  return [
    `§ ${section}`,
    ...parts.map((part, index) => `${names[index]} ${part}`),
    letter && `lit. ${letter}`,
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll(' ', '\u00A0')
}

/** The section of a provision: „§ 7”. */
export const sectionOf = (id: string): string => `§\u00A0${id.split('.')[0]}`
