const hard = '\u00A0'

const abbreviations = [
  ...[
    'dr',
    'nr',
    'pkt',
    'mgr',
    'hab\\.',
    'inż\\.',
    'prof\\.',
    'ul\\.',
    'al\\.',
    'pl\\.',
    'os\\.',
    'św\\.',
    'im\\.',
  ],
  ...['art\\.', 'ust\\.', 'lit\\.', 'poz\\.', 'rozdz\\.', 'zał\\.', 'str\\.', 'tel\\.', 'godz\\.', 'Dz\\.'],
]
const units = [
  ...[
    'zł',
    'gr',
    'EUR',
    'USD',
    'PLN',
    'tys\\.',
    'mln',
    'mld',
    'bln',
    '%',
    '‰',
    'szt\\.',
    'egz\\.',
    'godz\\.',
  ],
  ...[
    'km/h',
    'km',
    'm²',
    'm³',
    'm',
    'cm³',
    'cm',
    'mm',
    'kg',
    'g',
    't',
    'l',
    'ha',
    'h',
    'min',
    's',
    '°C',
    'kWh',
  ],
  ...['kB', 'MB', 'GB', 'r\\.', 'w\\.', 'dni', 'dnia'],
  ...['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września'],
  ...['października', 'listopada', 'grudnia'],
]

/** Each pair: a pattern whose last character is the space to harden, looked at without consuming what stands around. */
const hardSpaces: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])[aiouwz] (?=\S)/giu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${abbreviations.join('|')}) (?=\\S)`, 'giu'),
  /§{1,2} (?=\S)/g,
  /Dz\.\u00A0U\. (?=\S)/g,
  new RegExp(`\\d (?=(?:${units.join('|')})(?![\\p{L}\\p{N}]))`, 'gu'),
  // „24 listopada 2026” and „listopada 2026 r.” must not part at the year.
  /(?<=\d\u00A0\p{L}{4,12}) (?=\d{4}(?!\d))/gu,
  /(?<=(?<!\d)\d{1,3}|\u00A0\d{3}) (?=\d{3}(?!\d))/g,
  /(?<!\p{L})\p{Lu}\. (?=\p{Lu})/gu,
]

/** Straight double quotes to „…”; a quote opens after a space, a bracket or a dash, and closes otherwise. */
function quotes(text: string): string {
  return text.replace(/(^|[\s([{–—/«])"(?=\S)/gu, '$1„').replace(/"/g, '”')
}

/**
 * Polish typography of a text ready to be shown or printed (never of what is stored): hard spaces after one-letter
 * words, titles and abbreviations of acts, between a number and its unit, within a date, between initials and a
 * surname and before a dash; „quotes”, – as a dash, … as an ellipsis. Applying it twice changes nothing.
 */
export function typeset(text: string): string {
  let result = quotes(text)
    .replace(/\.{3}/g, '…')
    .replace(/[ \u00A0][-–] /g, `${hard}– `)
  for (const pattern of hardSpaces) result = result.replace(pattern, (found) => found.slice(0, -1) + hard)
  return result
}
