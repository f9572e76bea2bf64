import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset } from './typography.ts'

test.each([
  ['A i o tym w domu z psem', 'A~i~o~tym w~domu z~psem'],
  ['art. 5 ust. 2 pkt 3 lit. b ustawy', 'art.~5 ust.~2 pkt~3 lit.~b ustawy'],
  ['Dz. U. z 2026 r. poz. 5 i § 7', 'Dz.~U.~z~2026~r. poz.~5 i~§~7'],
  ['dr J. Kowalski, A. B. Nowak, nr 2658', 'dr~J.~Kowalski, A.~B.~Nowak, nr~2658'],
  ['24 listopada 2026 r. o godz. 9', '24~listopada~2026~r. o~godz.~9'],
  ['1 234 567 zł za 5 km przy ul. Długiej', '1~234~567~zł za 5~km przy ul.~Długiej'],
  ['w 2026 123 osoby', 'w~2026 123 osoby'],
  ['Kraków - miasto – i tyle...', 'Kraków~– miasto~– i~tyle…'],
  ['Album "Kraków" ("wydanie drugie")', 'Album „Kraków” („wydanie drugie”)'],
  ['31-004 Kraków, KP-02.1510.15.2026, 10-12', '31-004 Kraków, KP-02.1510.15.2026, 10-12'],
  ['Pracowali razem. Wszyscy', 'Pracowali razem. Wszyscy'],
])('%s', (text, expected) => {
  expect(typeset(text)).toBe(expected.replaceAll('~', '\u00A0'))
})

const pieces = fc.constantFrom(
  'a',
  'w',
  'dom',
  '"',
  '...',
  ' - ',
  '12',
  '345',
  'zł',
  'r.',
  'J.',
  'Nowak',
  '§',
  'ul.',
)

test('setting a text twice changes nothing, and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
      const text = words.join(' ')
      const once = typeset(text)
      expect(typeset(once)).toBe(once)
      expect(once.replace(/[^\p{L}\p{N}]/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''))
    }),
  )
})
