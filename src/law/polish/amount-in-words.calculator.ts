import { defineCalculator } from '../calculator.ts'
import { choiceField, inputObject, moneyField } from '../input-fields.ts'
import { formatMoney } from './format.ts'
import { currenciesInWords, moneyInWords } from './words.ts'

const labels = Object.fromEntries(currenciesInWords.map((code) => [code, code]))

/** An amount in words for contracts, bills and payment orders. */
export const amountInWordsCalculator = defineCalculator({
  id: 'amount-in-words',
  label: 'Kwota słownie',
  description: 'Zapisuje kwotę słowami, z groszami jako ułamkiem: sto dwadzieścia trzy złote 45/100.',
  input: inputObject({
    amount: moneyField('Kwota'),
    currency: choiceField('Waluta', currenciesInWords, labels).default('PLN'),
  }),
  example: { amount: '1234.50', currency: 'PLN' },
  run({ amount, currency }) {
    const words = moneyInWords(amount, currency)
    const steps = [
      { text: 'Kwota słownie, setne części jako ułamek', legalBasis: 'zwyczaj biurowy', value: words },
    ]
    return { amount, currency, words, formatted: formatMoney(amount, currency), steps }
  },
})
