import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import { vehicles } from './mileage.ts'

/** Text of a decimal number that is not negative, with at most so many decimals. */
function decimal(label: string, decimals: number, message: string) {
  const pattern = new RegExp(`^\\d{1,9}([.,]\\d{1,${decimals}})?$`)
  return z
    .union([z.string(), z.number()], { error: `${label}: ${message}` })
    .transform((value) => String(value).trim())
    .refine((value) => pattern.test(value), { error: `${label}: ${message}`, abort: true })
    .transform((value) => value.replace(',', '.'))
    .meta({ description: label })
}

/** An amount: not negative, at most two decimals. */
export const amountField = (label: string) =>
  decimal(label, 2, 'kwota nieujemna, najwyżej dwa miejsca po przecinku')

/** An NBP mean rate: positive, at most eight decimals. */
export const exchangeRateField = (label: string) =>
  decimal(label, 8, 'kurs większy od zera, na przykład 4,2650').refine((value) => Number(value) > 0, {
    error: `${label}: kurs większy od zera`,
  })

/** Local time `YYYY-MM-DDTHH:MM` of Warsaw, optionally with an offset of another zone. */
export function timeField(label: string) {
  const form = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(Z|[+-]\d{2}:\d{2})?$/
  return z
    .string({ error: `${label}: podaj datę i godzinę` })
    .refine(
      (time) => form.test(time) && isPlainDate(time.slice(0, 10)) && time >= '2007-11-14' && time < '2101',
      {
        error: `${label}: data i godzina RRRR-MM-DDTGG:MM, od 14.11.2007`,
        abort: true,
      },
    )
    .meta({ description: label })
}

const rowError = 'Podaj pozycję listy jako obiekt'

const flag = (label: string) =>
  z.boolean({ error: 'Podaj tak albo nie' }).optional().meta({ description: label })

/** The nth 24-hour period of the trip. */
export const periodField = z
  .number({ error: 'Numer doby: liczba od 1' })
  .int({ error: 'Numer doby: liczba od 1' })
  .min(1, { error: 'Numer doby: liczba od 1' })
  .meta({ description: 'Doba' })

/** One of a few values with their Polish names. */
export const namedField = <const Value extends string>(
  label: string,
  labels: Readonly<Record<Value, string>>,
  error: string,
) =>
  z
    .enum(Object.keys(labels) as [Value, ...Value[]], { error })
    .meta({ description: label, 'x-labels': labels })

/** Part of a documented amount which the host paid; it lowers what is due. */
const paidByHostField = amountField('Część opłacona przez gospodarza').optional()

/** Free meals, one row a period. */
export const mealsField = z
  .array(
    z.object(
      {
        day: periodField,
        breakfast: flag('Śniadanie'),
        lunch: flag('Obiad'),
        dinner: flag('Kolacja'),
        fullBoard: flag('Całodzienne wyżywienie'),
      },
      { error: rowError },
    ),
    { error: 'Bezpłatne posiłki w kolejnych dobach: podaj listę' },
  )
  .default([])
  .meta({ description: 'Bezpłatne posiłki w kolejnych dobach' })

/** Nights with invoice, lump sum or free. */
export const nightsField = z
  .array(
    z
      .object(
        {
          kind: namedField(
            'Rodzaj',
            { invoice: 'według rachunku', lump: 'ryczałt', free: 'bezpłatny' },
            'Nocleg: rachunek, ryczałt albo bezpłatny',
          ),
          amount: amountField('Kwota rachunku').optional(),
          paidByHost: paidByHostField,
          exchangeRate: exchangeRateField('Kurs waluty rachunku (1 dla złotych)').optional(),
          consent: flag('Zgoda na przekroczenie limitu'),
          from: timeField('Początek noclegu').optional(),
          to: timeField('Koniec noclegu').optional(),
        },
        { error: rowError },
      )
      .refine(({ kind, amount }) => kind !== 'invoice' || amount !== undefined, {
        error: 'Nocleg na rachunek: podaj kwotę',
        path: ['amount'],
      }),
    { error: 'Noclegi: podaj listę' },
  )
  .default([])
  .meta({ description: 'Noclegi' })

/** Kilometres of private vehicles. */
export const mileageField = z
  .array(
    z.object(
      {
        vehicle: namedField('Pojazd', vehicles, 'Nieznany rodzaj pojazdu'),
        km: decimal('Kilometry', 3, 'liczba nieujemna'),
      },
      { error: rowError },
    ),
    { error: 'Przejazdy pojazdem prywatnym: podaj listę' },
  )
  .default([])
  .meta({ description: 'Przejazdy pojazdem prywatnym' })

/** Local transport; absent means none. */
export const localTransportField = namedField(
  'Dojazdy środkami komunikacji miejscowej',
  { lump: 'ryczałt', documented: 'udokumentowane', none: 'brak' },
  'Dojazdy: ryczałt, udokumentowane albo brak',
).default('none')

/** Legal basis of the person group. */
export const basisField = namedField(
  'Podstawa rozliczenia',
  { employee: 'pracownik', councillor: 'radny' },
  'Podstawa: pracownik albo radny',
).default('employee')

/** Other documented costs. */
export const costsField = z
  .array(
    z.object(
      {
        amount: amountField('Kwota wydatku'),
        paidByHost: paidByHostField,
        exchangeRate: exchangeRateField('Kurs waluty wydatku (1 dla złotych)').optional(),
      },
      { error: rowError },
    ),
    { error: 'Inne udokumentowane wydatki: podaj listę' },
  )
  .default([])
  .meta({ description: 'Inne udokumentowane wydatki' })
