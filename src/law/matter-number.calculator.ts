import { defineCalculator } from './calculator.ts'
import { inputObject, textField } from './input-fields.ts'
import { formatMatterNumber, parseMatterNumber } from './matter-number.ts'

const legalBasis = 'rozporządzenie z 18.01.2011 (Dz.U. 2011 nr 14 poz. 67) zał. 1 § 5'

/** The parts of a sign of a matter. */
export const matterNumberCalculator = defineCalculator({
  id: 'matter-number',
  label: 'Znak sprawy',
  description: 'Rozkłada znak sprawy na symbol komórki, klasę wykazu akt, numer i rok.',
  input: inputObject({
    number: textField('Znak sprawy', 60).refine((text) => parseMatterNumber(text) !== undefined, {
      error:
        'Znak sprawy: symbol komórki, klasa, numer i rok rozdzielone kropkami, na przykład KP-02.1510.15.2026',
    }),
  }),
  example: { number: 'KP-02.1510.15.2026' },
  run({ number }) {
    const parts = parseMatterNumber(number)!
    const told: readonly (readonly [string, string | number | undefined])[] = [
      ['Symbol komórki organizacyjnej', parts.unit],
      ['Klasa jednolitego rzeczowego wykazu akt', parts.jrwa],
      ['Numer sprawy, z której wydzielono podteczkę', parts.group],
      ['Numer sprawy w spisie spraw', parts.sequence],
      ['Rok wszczęcia', parts.year],
      ['Oznaczenie prowadzącego sprawę', parts.lead],
    ]
    const steps = told.flatMap(([text, value]) =>
      value === undefined ? [] : [{ text, legalBasis, value: String(value) }],
    )
    return { number: formatMatterNumber(parts), ...parts, steps }
  },
})
