import Big from 'big.js'
import { type PlainDate, partsOf } from '../calendar/plain-date.ts'
import { monthsGenitive } from './format.ts'
import { plural } from './plural.ts'

type Gender = 'masculine' | 'feminine' | 'neuter'
type Forms = readonly [one: string, few: string, many: string]

const unitsWords =
  'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście'.split(
    ' ',
  )
const tensWords =
  '- - dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt'.split(
    ' ',
  )
const hundredsWords =
  '- sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset'.split(' ')

const scales: readonly Forms[] = [
  ['tysiąc', 'tysiące', 'tysięcy'],
  ['milion', 'miliony', 'milionów'],
  ['miliard', 'miliardy', 'miliardów'],
  ['bilion', 'biliony', 'bilionów'],
]

const currencies: Record<string, readonly [Gender, Forms]> = {
  PLN: ['masculine', ['złoty', 'złote', 'złotych']],
  EUR: ['neuter', ['euro', 'euro', 'euro']],
  USD: ['masculine', ['dolar amerykański', 'dolary amerykańskie', 'dolarów amerykańskich']],
  GBP: ['masculine', ['funt szterling', 'funty szterlingi', 'funtów szterlingów']],
  CHF: ['masculine', ['frank szwajcarski', 'franki szwajcarskie', 'franków szwajcarskich']],
  CZK: ['feminine', ['korona czeska', 'korony czeskie', 'koron czeskich']],
  SEK: ['feminine', ['korona szwedzka', 'korony szwedzkie', 'koron szwedzkich']],
  NOK: ['feminine', ['korona norweska', 'korony norweskie', 'koron norweskich']],
  DKK: ['feminine', ['korona duńska', 'korony duńskie', 'koron duńskich']],
  HUF: ['masculine', ['forint', 'forinty', 'forintów']],
  UAH: ['feminine', ['hrywna', 'hrywny', 'hrywien']],
  JPY: ['masculine', ['jen', 'jeny', 'jenów']],
}

/** Currencies that can be written in words, ISO 4217. */
export const currenciesInWords = Object.keys(currencies)

function belowThousand(n: number, gender: Gender): string[] {
  const words: string[] = []
  if (n >= 100) words.push(hundredsWords[Math.floor(n / 100)]!)
  const rest = n % 100
  if (rest >= 20) words.push(tensWords[Math.floor(rest / 10)]!)
  const unit = rest >= 20 ? rest % 10 : rest
  if (unit === 2 && gender === 'feminine') words.push('dwie')
  else if (unit > 0) words.push(unitsWords[unit]!)
  return words
}

/** A whole number of at most 999 billions (10¹² each) in words, the last part agreeing with the gender of what is counted. */
export function numberInWords(value: string | number | Big, gender: Gender = 'masculine'): string {
  const number = new Big(value)
  const digits = number.abs().toFixed(0)
  if (!number.round().eq(number) || digits.length > 15)
    throw new RangeError('Słownie: liczba całkowita do 999 bilionów')
  if (number.eq(0)) return 'zero'
  const sign = number.lt(0) ? ['minus'] : []
  if (digits === '1')
    return [...sign, { masculine: 'jeden', feminine: 'jedna', neuter: 'jedno' }[gender]].join(' ')
  const groups = digits.padStart(15, '0').match(/\d{3}/g)!.map(Number)
  const words = groups.flatMap((group, index) => {
    const scale = scales[groups.length - index - 2]
    if (group === 0) return []
    return scale
      ? [...belowThousand(group, 'masculine'), plural(group, ...scale)]
      : belowThousand(group, gender)
  })
  return [...sign, ...words].join(' ')
}

/**
 * An amount in words as payment orders have it: „sto dwadzieścia trzy złote 45/100”. Rounded half up to two decimals.
 * Throws RangeError (Polish) for a currency without known forms or above 999 billions.
 */
export function moneyInWords(amount: string | number | Big, currency = 'PLN'): string {
  const known = currencies[currency]
  if (!known) throw new RangeError(`Nie znam odmiany waluty ${currency}`)
  const [gender, forms] = known
  const rounded = new Big(amount).round(2, Big.roundHalfUp)
  const [whole, cents] = rounded.abs().toFixed(2).split('.')
  const sign = rounded.lt(0) ? 'minus ' : ''
  // The last group decides: 1000 is „jeden tysiąc złotych”, and only the number one itself is „złoty”.
  const noun = whole === '1' ? forms[0] : plural(Number(whole!.slice(-2)) + 100, ...forms)
  return `${sign}${numberInWords(whole!, gender)} ${noun} ${cents}/100`
}

const ordinalUnits =
  '- pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty'.split(
    ' ',
  )
const ordinalTens =
  '- - dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty dziewięćdziesiąty'.split(
    ' ',
  )

/** Ordinal below one hundred, in the nominative masculine: 24 → dwudziesty czwarty. */
function ordinal(n: number): string {
  if (n < 20) return ordinalUnits[n]!
  return n % 10 === 0 ? ordinalTens[n / 10]! : `${ordinalTens[Math.floor(n / 10)]} ${ordinalUnits[n % 10]}`
}

/** Genitive of masculine ordinals: pierwszy → pierwszego, drugi → drugiego, trzeci → trzeciego. */
function genitive(ordinals: string): string {
  return ordinals
    .replace(/gi\b/g, 'giego')
    .replace(/ci\b/g, 'ciego')
    .replace(/y(?= |$)/g, 'ego')
}

function yearGenitive(year: number): string {
  const [thousands, hundreds, rest] = [Math.floor(year / 1000), Math.floor((year % 1000) / 100), year % 100]
  if (year === 2000) return 'dwutysięcznego'
  const before = numberInWords(thousands * 1000 + (rest ? hundreds * 100 : 0)).replace(/^jeden /, '')
  if (rest) return `${before} ${genitive(ordinal(rest))}`
  const hundredth =
    '- setnego dwusetnego trzechsetnego czterechsetnego pięćsetnego sześćsetnego siedemsetnego osiemsetnego dziewięćsetnego'
  return `${before} ${hundredth.split(' ')[hundreds]}`
}

/** A date in words, as solemn acts have it: „dwudziesty czwarty listopada dwa tysiące dwudziestego szóstego roku” (1001-2999). */
export function dateInWords(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${ordinal(day)} ${monthsGenitive[month - 1]} ${yearGenitive(year)} roku`
}
