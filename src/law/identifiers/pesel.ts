import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts'
import { formatDateLong } from '../polish/format.ts'
import { byCheckDigit, compact, type IdentifierCheck, unreadable, weightedSum } from './check.ts'

const legalBasis = 'ustawa z 24.09.2010 o ewidencji ludności art. 15'
const centuries = [1900, 2000, 2100, 2200, 1800]

/** Date of birth written in a PESEL: the month carries the century (+20 for 2000-2099); undefined when there is no such day. */
function birthDateIn(digits: string): PlainDate | undefined {
  const month = Number(digits.slice(2, 4))
  const year = centuries[Math.floor(month / 20)]! + Number(digits.slice(0, 2))
  const date = `${year}-${String(month % 20).padStart(2, '0')}-${digits.slice(4, 6)}`
  return isPlainDate(date) ? date : undefined
}

/** PESEL with what it says of the person: `birthDate` and `sex` (female when the tenth digit is even). */
export function checkPesel(
  text: string,
): IdentifierCheck & { birthDate?: PlainDate; sex?: 'female' | 'male' } {
  const digits = compact(text)
  if (!/^\d{11}$/.test(digits)) return unreadable(text, 'PESEL ma 11 cyfr.')
  const birthDate = birthDateIn(digits)
  if (!birthDate) return unreadable(text, 'Pierwsze sześć cyfr PESEL nie jest datą urodzenia.')
  const sex = Number(digits[9]) % 2 === 0 ? 'female' : 'male'
  const sum = weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  const rule = 'Suma cyfr z wagami 1, 3, 7, 9 na przemian; dopełnienie do 10'
  const facts = {
    'Data urodzenia': formatDateLong(birthDate),
    Płeć: sex === 'female' ? 'kobieta' : 'mężczyzna',
  }
  const computed = String((10 - (sum % 10)) % 10)
  const shape = { normalized: digits, formatted: digits }
  return { ...byCheckDigit(shape, { computed, rule, legalBasis }, facts), birthDate, sex }
}
