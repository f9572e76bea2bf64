import { expect, test } from 'vitest'
import { markingOf } from './marking.ts'

test('art. 5 of the act on classified information: a clause as a heading is found, however it is set', () => {
  expect(markingOf('TAJNE')).toBe('TAJNE')
  expect(markingOf('POUFNE\nEgz. nr 1\n\nNotatka')).toBe('POUFNE')
  expect(markingOf('Prezydent Miasta\n\n  ŚCIŚLE TAJNE  \ntreść')).toBe('ŚCIŚLE TAJNE')
  expect(markingOf('ZASTRZEŻONE – plan ochrony')).toBe('ZASTRZEŻONE')
  expect(markingOf('*** POUFNE ***')).toBe('POUFNE')
  expect(markingOf('POUFNE Egz. nr 2')).toBe('POUFNE')
  expect(markingOf('T A J N E')).toBe('TAJNE')
  expect(markingOf('Ś C I Ś L E  T A J N E')).toBe('ŚCIŚLE TAJNE')
  expect(markingOf('NATO RESTRICTED')).toBe('NATO RESTRICTED')
  expect(markingOf('RESTREINT UE/EU RESTRICTED')).toBe('RESTREINT UE')
  expect(markingOf('S\u0301CIS\u0301LE TAJNE')).toBe('ŚCIŚLE TAJNE')
})

test('ordinary words are not clauses', () => {
  for (const text of [
    'Proszę traktować moje dane jako poufne.',
    'TAJNE GŁOSOWANIE w radzie dzielnicy',
    'Głosowanie TAJNE',
    'Prawa zastrzeżone',
    'Numer ZASTRZEŻONY NIE DZIAŁA',
    '',
  ])
    expect(markingOf(text), text).toBeNull()
})
