import { z } from 'zod'
import { dateField, inputObject } from '../input-fields.ts'
import { refuseBeyond } from './domestic-input.ts'
import { foreignRateOn } from './foreign-rates.ts'
import * as field from './input-fields.ts'
import { elapsedMinutes } from './periods.ts'
import { stageRate } from './stages.ts'

const currencies = new Set(Intl.supportedValuesOf('currency'))

const currency = z
  .string({ error: 'Waluta: podaj kod ISO' })
  .regex(/^[A-Z]{3}$/, { error: 'Waluta: trzyliterowy kod ISO, na przykład EUR' })
  .refine((code) => currencies.has(code), { error: 'Nieznana waluta' })
  .meta({ description: 'Waluta (kod)' })

const rateFields = z.object(
  {
    currency,
    perDiem: field.amountField('Dieta'),
    lodgingLimit: field.amountField('Limit na nocleg'),
  },
  { error: 'Stawka: podaj walutę, dietę i limit na nocleg' },
)
const rate = rateFields.optional().meta({ description: 'Stawka (gdy nie z tabeli)' })

const laterRates = z
  .array(z.object({ from: dateField('Od dnia'), rate: rateFields.meta({ description: 'Stawka' }) }), {
    error: 'Stawki zmienione w czasie pobytu: podaj listę',
  })
  .default([])
  .meta({ description: 'Stawki zmienione w czasie pobytu (gdy nie z tabeli)' })

const order = [
  ['departure', 'borderOut', 'Wyjazd za granicę jest przed rozpoczęciem podróży'],
  ['borderOut', 'borderBack', 'Powrót do kraju jest przed wyjazdem za granicę'],
  ['borderBack', 'arrival', 'Zakończenie podróży jest przed powrotem do kraju'],
] as const

/** Input of the foreign calculator; amounts in the currency of the rate. */
export const foreignInput = inputObject({
  departure: field.timeField('Rozpoczęcie podróży'),
  borderOut: field.timeField('Granica, start samolotu lub wyjście promu przy wyjeździe'),
  borderBack: field.timeField('Granica, lądowanie lub wejście promu przy powrocie'),
  arrival: field.timeField('Zakończenie podróży'),
  country: z
    .string({ error: 'Państwo: podaj kod' })
    .optional()
    .meta({ description: 'Państwo docelowe (kod)' }),
  rate,
  laterRates,
  exchangeRate: field
    .exchangeRateField('Kurs średni NBP')
    .optional()
    .meta({ description: 'Kurs średni NBP' }),
  meals: field.mealsField,
  foodMoney: z
    .array(
      z.object(
        { day: field.periodField, amount: field.amountField('Kwota') },
        { error: 'Podaj pozycję listy jako obiekt' },
      ),
      {
        error: 'Należność na wyżywienie: podaj listę',
      },
    )
    .default([])
    .meta({ description: 'Należność na wyżywienie otrzymana od gospodarza' }),
  hospitalDays: z
    .array(field.periodField, { error: 'Doby pobytu w szpitalu: podaj listę' })
    .default([])
    .meta({ description: 'Doby pobytu w szpitalu' }),
  nights: field.nightsField,
  arrivalTransport: z
    .array(
      field.namedField(
        'Dojazd',
        { both: 'w obie strony', 'one-way': 'w jedną stronę', none: 'brak' },
        'Dojazd: w obie strony, w jedną albo brak',
      ),
      { error: 'Dojazdy z i do dworca: podaj listę' },
    )
    .default([])
    .meta({ description: 'Dojazdy z i do dworca lub lotniska' }),
  localTransport: field.localTransportField,
  costs: field.costsField,
  mileage: field.mileageField,
  stages: z
    .array(
      z.object({
        from: field.timeField('Początek pobytu w kolejnym państwie'),
        country: z.string({ error: 'Państwo: podaj kod' }).optional().meta({ description: 'Państwo (kod)' }),
        rate,
        laterRates,
        exchangeRate: field.exchangeRateField('Kurs waluty państwa').optional(),
      }),
    )
    .default([])
    .meta({ description: 'Kolejne państwa docelowe' }),
  domesticParts: field
    .namedField(
      'Części krajowe podróży',
      { sum: 'łącznie', separate: 'osobno' },
      'Części krajowe: łącznie albo osobno',
    )
    .default('sum'),
  domesticMeals: field.mealsField.meta({ description: 'Bezpłatne posiłki w dobach części krajowych' }),
  exchangeRateSource: z
    .string({ error: 'Źródło kursu: podaj tekst' })
    .max(300, { error: 'Źródło kursu: najwyżej 300 znaków' })
    .optional()
    .meta({ description: 'Skąd kurs: tabela, dzień i reguła dnia' }),
  basis: field.basisField,
  advanceExchangeRate: field
    .exchangeRateField('Kurs waluty zaliczki (1 dla złotych)')
    .optional()
    .meta({ description: 'Kurs waluty zaliczki, gdy inna niż rozliczenia' }),
  advance: field.amountField('Zaliczka').default('0'),
  advances: z
    .array(
      z.object(
        {
          amount: field.amountField('Zaliczka'),
          exchangeRate: field.exchangeRateField('Kurs waluty zaliczki (1 dla złotych)'),
        },
        { error: 'Podaj pozycję listy jako obiekt' },
      ),
      { error: 'Zaliczki: podaj listę' },
    )
    .default([])
    .meta({ description: 'Zaliczki w kilku walutach' }),
}).superRefine((input, context) => {
  const issue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', message, path })
  let sound = true
  for (const [from, to, message] of order)
    if (
      elapsedMinutes(input[from], input[to]) < 0 ||
      (to === 'borderBack' && elapsedMinutes(input[from], input[to]) === 0)
    ) {
      sound = false
      issue([to], message)
    }
  if (!sound) return
  const minutes = elapsedMinutes(input.borderOut, input.borderBack)
  refuseBeyond(input, minutes, context)
  const known = input.rate ?? foreignRateOn(input.country ?? '', input.borderOut.slice(0, 10))
  if (known === undefined)
    issue(['country'], `brak stawki dla ${input.country || 'państwa'}; wpisz z podstawą`)
  input.stages.forEach((stage, index) => {
    if (elapsedMinutes(input.borderOut, stage.from) < 0 || elapsedMinutes(stage.from, input.borderBack) <= 0)
      issue(['stages', index, 'from'], 'Przekroczenie granicy jest poza czasem pobytu za granicą')
    const own = stageRate(stage)
    if (own === undefined)
      issue(['stages', index, 'country'], `brak stawki dla ${stage.country || 'państwa'}; wpisz z podstawą`)
    else if (own.currency !== known?.currency && stage.exchangeRate === undefined)
      issue(['stages', index, 'exchangeRate'], `Brak kursu ${own.currency} z dnia ${stage.from.slice(0, 10)}`)
  })
  if (input.exchangeRate === undefined)
    issue(
      ['exchangeRate'],
      `Brak kursu ${known?.currency ?? 'waluty'} z dnia ${input.departure.slice(0, 10)}`,
    )
})

/** A validated foreign trip. */
export type ForeignInput = z.output<typeof foreignInput>
