import { formatMoney } from '#law/polish/format.ts'
import { formatStepValue } from '#law/polish/step-value.ts'

/** What of a result is shown above its explanation, in this order, by the member's name. */
const labels: Record<string, string> = {
  due: 'Termin upływa',
  phrase: 'Zostało',
  date: 'Dzień',
  workingDays: 'Dni robocze',
  calendarDays: 'Dni kalendarzowe',
  words: 'Słownie',
  formatted: 'Zapis',
  valid: 'Cyfra kontrolna',
  regime: 'Stosuje się',
  threshold: 'Próg krajowy netto',
  euThreshold: 'Próg unijny netto',
  keepUntil: 'Przechowuje się do',
  destroyFrom: 'Zniszczyć można od',
  transferOn: 'Do archiwum zakładowego',
  outcome: 'Potem',
  toPayPln: 'Do wypłaty',
  toReturnPln: 'Do zwrotu',
  totalPln: 'Razem w złotych',
  toPay: 'Do wypłaty',
  toReturn: 'Do zwrotu',
  total: 'Razem',
  perDiem: 'Diety',
  mealReduction: 'Zmniejszenie za posiłki',
  lodging: 'Noclegi',
  arrivalTransport: 'Dojazdy z i do dworca',
  localTransport: 'Dojazdy miejscowe',
  mileage: 'Pojazd prywatny',
  costs: 'Inne wydatki',
  advance: 'Zaliczka',
  unit: 'Komórka',
  jrwa: 'Klasa wykazu akt',
  sequence: 'Numer w spisie spraw',
  year: 'Rok',
}

const words: Record<string, string> = {
  'own-rules': 'regulamin własny',
  act: 'ustawę Prawo zamówień publicznych',
  'act-eu': 'ustawę Prawo zamówień publicznych, procedury unijne',
  consent: 'zniszczenie za zgodą archiwum państwowego',
  expertise: 'ekspertyza archiwalna',
  never: 'wieczyste przechowywanie',
  'after-use': 'zniszczenie po wykorzystaniu',
}

const money = /^-?\d+\.\d\d$/
const isThreshold = (name: string) => name === 'threshold' || name === 'euThreshold'

const shown = (name: string, value: unknown, currency: string): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return value ? 'zgadza się' : 'nie zgadza się'
  const text = String(value)
  if (isThreshold(name) || money.test(text)) return formatMoney(text, currency)
  return words[text] ?? formatStepValue(text)
}

export interface Fact {
  label: string
  value: string
}

/** The facts of a result that people look for, the chief one first; zero amounts are left out. */
export const factsOf = (result: Record<string, unknown>, currency = 'PLN'): Fact[] =>
  Object.entries(labels).flatMap(([name, label]) => {
    const value = name in result && result[name] !== '0.00' ? shown(name, result[name], currency) : undefined
    return value === undefined ? [] : [{ label, value }]
  })
