import { defineCalculator } from '../calculator.ts'
import { choiceField, inputObject, textField } from '../input-fields.ts'
import { checkIdentifier, identifierKinds, identifierLabels } from './identifier.ts'

/** Whether a NIP, REGON, PESEL, account, ISBN or ISSN is right, and what it says. A wrong number is an answer, not an error. */
export const identifierCalculator = defineCalculator({
  id: 'identifier',
  label: 'Numery: NIP, REGON, PESEL, rachunek, ISBN, ISSN',
  description: 'Sprawdza cyfry kontrolne i zapisuje numer w przyjętej postaci.',
  input: inputObject({
    kind: choiceField('Rodzaj', identifierKinds, identifierLabels),
    value: textField('Numer', 60),
  }),
  example: { kind: 'nip', value: '123-456-32-18' },
  run: ({ kind, value }) => checkIdentifier(kind, value),
})
