import { defineCalculator } from '../calculator.ts'
import { choiceField, dateField, inputObject, moneyField } from '../input-fields.ts'
import { procurementRegime } from './thresholds.ts'

const kinds = { supplies: 'dostawa', services: 'usługa', works: 'robota budowlana' } as const

/** Whether an order of a net value falls under the procurement act when begun on a day (today when none is given). */
export const procurementThresholdCalculator = defineCalculator({
  id: 'procurement-threshold',
  label: 'Próg zamówień publicznych',
  description: 'Czy do zamówienia o tej wartości netto stosuje się Prawo zamówień publicznych.',
  provision: '7.4.2.c',
  input: inputObject({
    net: moneyField('Wartość netto w złotych').refine((net) => !net.startsWith('-'), {
      error: 'Wartość netto w złotych: nie może być ujemna',
    }),
    kind: choiceField('Rodzaj zamówienia', ['supplies', 'services', 'works'], kinds).default('services'),
    on: dateField('Dzień wszczęcia postępowania (puste: dziś)')
      .refine((on) => on >= '2021-01-01', {
        error: 'Dzień wszczęcia: progi ustawy z 2019 r. obowiązują od 2021-01-01',
      })
      .optional(),
  }),
  example: { net: '150000.00', kind: 'services', on: '2026-11-24' },
  run: ({ net, kind, on }, today) => ({
    net,
    kind,
    on: on ?? today,
    ...procurementRegime(net, kind, on ?? today)!,
  }),
})
