import { f } from '#kernel/field/index.ts'
import { anyOf, inOffice } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { countryName, countryProblem, currencyProblem } from './currencies.ts'
import { accountants, approvers } from './trips.access.ts'

const fields = {
  country: f.text('Państwo', { required: true, maxLength: 8, index: true, suggest: 'country' }),
  currency: f.text('Waluta', { required: true, maxLength: 3 }),
  perDiem: f.decimal('Dieta', { required: true }),
  lodgingLimit: f.decimal('Limit na nocleg', { required: true }),
  validFrom: f.date('Obowiązuje od', { required: true, index: true }),
  validTo: f.date('Do'),
  source: f.text('Podstawa', {
    required: true,
    help: 'Akt i pozycja załącznika, np. Dz.U. 2013 poz. 167, zał., państwa inne niż wymienione.',
  }),
}

/** Per diems entered by authorised people with their source: a country which the annex in the program lacks, or a correction. */
export const foreignRates = defineRegister({
  id: 'foreign-rates',
  slug: 'diety-zagraniczne',
  module: 'trips',
  provision: { '4.2.2': 'part' },
  label: { one: 'Stawka zagraniczna', many: 'Diety zagraniczne wpisane' },
  empty: 'Tu wpisuje się dietę i limit dla państwa, którego nie ma w tabeli programu, zawsze z podstawą.',
  fields,
  title: (rate) => `${countryName(rate.country) ?? rate.country}: ${rate.perDiem} ${rate.currency}`,
  access: { read: inOffice, create: anyOf(accountants, approvers), update: anyOf(accountants, approvers) },
  retention: 'B5',
  list: {
    columns: ['country', 'currency', 'perDiem', 'lodgingLimit', 'validFrom', 'validTo', 'source'],
    filters: ['country', 'validFrom'],
    sort: 'country',
  },
  form: [
    { legend: 'Stawka', fields: ['country', 'currency', 'perDiem', 'lodgingLimit'] },
    { legend: 'Podstawa', fields: ['validFrom', 'validTo', 'source'] },
  ],
  createLabel: 'Wpisz stawkę',
  check: (rate) => [
    ...countryProblem(rate.country, 'country'),
    ...currencyProblem(rate.currency, 'currency'),
    ...(['perDiem', 'lodgingLimit'] as const)
      .filter((id) => Number(rate[id]) <= 0)
      .map((id) => ({ path: id, message: 'Stawka musi być większa od zera.', rule: 'positive' })),
    ...(rate.validTo && rate.validTo < rate.validFrom
      ? [{ path: 'validTo', message: 'Koniec obowiązywania jest przed jego początkiem.', rule: 'order' }]
      : []),
  ],
})
