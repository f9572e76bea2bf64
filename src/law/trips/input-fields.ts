import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import { kilometreRates } from './domestic-rates.ts'
import type { Vehicle } from './mileage.ts'

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

const flag = z.boolean({ error: 'Podaj tak albo nie' }).optional()

/** Part of a documented amount which the host paid; it lowers what is due. */
const paidByHostField = amountField('Część opłacona przez gospodarza').optional()

/** Free meals, one row a period. */
export const mealsField = z
  .array(
    z.object(
      {
        day: z
          .number({ error: 'Numer doby: liczba od 1' })
          .int({ error: 'Numer doby: liczba od 1' })
          .min(1, { error: 'Numer doby: liczba od 1' }),
        breakfast: flag,
        lunch: flag,
        dinner: flag,
        fullBoard: flag,
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
          kind: z.enum(['invoice', 'lump', 'free'], { error: 'Nocleg: rachunek, ryczałt albo bezpłatny' }),
          amount: amountField('Kwota rachunku').optional(),
          paidByHost: paidByHostField,
          exchangeRate: exchangeRateField('Kurs waluty rachunku (1 dla złotych)').optional(),
          consent: flag,
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
        vehicle: z.enum(Object.keys(kilometreRates) as [Vehicle, ...Vehicle[]], {
          error: 'Nieznany rodzaj pojazdu',
        }),
        km: decimal('Kilometry', 3, 'liczba nieujemna'),
      },
      { error: rowError },
    ),
    { error: 'Przejazdy pojazdem prywatnym: podaj listę' },
  )
  .default([])
  .meta({ description: 'Przejazdy pojazdem prywatnym' })

/** Local transport; absent means none. */
export const localTransportField = z
  .enum(['lump', 'documented', 'none'], { error: 'Dojazdy: ryczałt, udokumentowane albo brak' })
  .default('none')
  .meta({ description: 'Dojazdy środkami komunikacji miejscowej' })

/** Legal basis of the person group. */
export const basisField = z
  .enum(['employee', 'councillor'], { error: 'Podstawa: pracownik albo radny' })
  .default('employee')
  .meta({ description: 'Podstawa rozliczenia' })

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
