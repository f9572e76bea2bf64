import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIdentifier, type IdentifierKind } from './identifier.ts'
import { checkPesel } from './pesel.ts'

describe('right numbers are recognised however they are typed', () => {
  test.each<[IdentifierKind, string, string, string]>([
    ['nip', '123-456-32-18', '1234563218', '123-456-32-18'],
    ['nip', 'PL 1234563218', '1234563218', '123-456-32-18'],
    ['regon', '123456785', '123456785', '123 456 785'],
    ['regon', '12345678512347', '12345678512347', '123 456 785 12347'],
    ['pesel', '44051401359', '44051401359', '44051401359'],
    [
      'iban',
      '61 1090 1014 0000 0712 1981 2874',
      'PL61109010140000071219812874',
      '61 1090 1014 0000 0712 1981 2874',
    ],
    ['iban', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
    ['isbn', '0-306-40615-2', '0306406152', '0306406152'],
    ['isbn', '978-0-306-40615-7', '9780306406157', '978-0306406157'],
    ['isbn', '0-8044-2957-X', '080442957X', '080442957X'],
    ['issn', '0378-5955', '03785955', '0378-5955'],
    ['issn', '2434-561x', '2434561X', '2434-561X'],
  ])('%s %s', (kind, text, normalized, formatted) => {
    expect(checkIdentifier(kind, text)).toMatchObject({ valid: true, normalized, formatted })
  })
})

describe('wrong numbers are refused with a reason', () => {
  test.each<[IdentifierKind, string, string]>([
    ['nip', '123-456-32-19', 'powinna być 8, jest 9'],
    ['nip', '123', '10 cyfr'],
    ['regon', '123456786', 'powinna być 5'],
    ['regon', '12345678612347', 'powinna być 5'],
    ['regon', '1234567851', '9 albo 14'],
    ['pesel', '44051401358', 'powinna być 9'],
    ['pesel', '44053201359', 'datą urodzenia'],
    ['iban', '62 1090 1014 0000 0712 1981 2874', 'powinny być 61, są 62'],
    ['iban', '1090 1014', '26 cyfr'],
    ['iban', 'PL61 1090', '26 cyfr'],
    ['iban', 'konto', 'dwóch liter'],
    ['isbn', '0-306-40615-3', 'powinna być 2'],
    ['isbn', '977-0-306-40615-7', '978 lub 979'],
    ['issn', '0378-5954', 'powinna być 5'],
  ])('%s %s', (kind, text, reason) => {
    const result = checkIdentifier(kind, text)
    expect(result.valid).toBe(false)
    expect(result.reason).toContain(reason)
  })
})

test('act on population records art. 15: PESEL tells the date of birth by century and the sex', () => {
  expect(checkPesel('44051401359')).toMatchObject({ birthDate: '1944-05-14', sex: 'male' })
  expect(checkPesel('02270812346')).toMatchObject({ birthDate: '2002-07-08', sex: 'female' })
})

test('an ISBN-10 gives its ISBN-13', () => {
  expect(checkIdentifier('isbn', '0-306-40615-2').facts['ISBN-13']).toBe('9780306406157')
})

test('a single mistyped digit of a NIP or an account never passes', () => {
  const mistype = (digits: string, place: number, shift: number) =>
    digits.slice(0, place) + ((Number(digits[place]) + shift) % 10) + digits.slice(place + 1)
  const shift = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(fc.nat({ max: 9 }), fc.nat({ max: 25 }), shift, (nipPlace, accountPlace, by) => {
      expect(checkIdentifier('nip', mistype('1234563218', nipPlace, by)).valid).toBe(false)
      expect(checkIdentifier('iban', mistype('61109010140000071219812874', accountPlace, by)).valid).toBe(
        false,
      )
    }),
  )
})

test('no text makes a check throw', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom<IdentifierKind>('nip', 'regon', 'pesel', 'iban', 'isbn', 'issn'),
      (text, kind) => {
        expect(typeof checkIdentifier(kind, text).valid).toBe('boolean')
      },
    ),
  )
})
