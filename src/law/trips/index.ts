import { type Calculator, defineCalculator } from '../calculator.ts'
import { withBasis } from './basis.ts'
import { domesticInput } from './domestic-input.ts'
import { domesticTrip } from './domestic-trip.ts'
import { foreignInput } from './foreign-input.ts'
import { foreignTrip } from './foreign-trip.ts'

export { domesticInput } from './domestic-input.ts'
export { foreignInput } from './foreign-input.ts'
export { domesticTrip, foreignTrip }

/** The calculators of business trips. */
export const tripCalculators: readonly Calculator[] = [
  defineCalculator({
    id: 'domestic-trip',
    label: 'Podróż krajowa',
    description: 'Rozlicza podróż krajową: diety, posiłki, noclegi, dojazdy, pojazd prywatny i zaliczkę.',
    provision: '4.2.1',
    input: domesticInput,
    example: {
      start: '2026-03-10T06:15',
      end: '2026-03-11T18:40',
      nights: [{ kind: 'lump' }],
      localTransport: 'lump',
    },
    run: (input) => withBasis(domesticTrip(input), input.basis),
  }),
  defineCalculator({
    id: 'foreign-trip',
    label: 'Podróż zagraniczna',
    description: 'Rozlicza podróż zagraniczną w walucie diety i w złotych, z porównaniem z zaliczką.',
    provision: '4.2.1',
    input: foreignInput,
    example: {
      departure: '2026-05-11T04:30',
      borderOut: '2026-05-11T07:20',
      borderBack: '2026-05-14T17:20',
      arrival: '2026-05-14T19:10',
      country: 'DE',
      nights: [{ kind: 'lump' }],
      exchangeRate: '4.2650',
    },
    run: (input) => withBasis(foreignTrip(input), input.basis),
  }),
]
