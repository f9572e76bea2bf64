import { f } from '#kernel/field/index.ts'
import { anyOf, inOffice } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { currencyProblem } from './currencies.ts'
import { accountants, officers } from './trips.access.ts'

const exchangeRateFields = {
  tableNumber: f.text('Numer tabeli', {
    required: true,
    maxLength: 40,
    help: 'Np. 227/A/NBP/2026.',
    search: true,
  }),
  date: f.date('Data tabeli', { required: true, index: true }),
  source: f.choice('Skąd', { import: 'plik NBP', manual: 'wpis ręczny' }, { readonly: true }),
  rates: f.lines(
    'Kursy średnie',
    {
      currency: f.text('Waluta', { required: true, maxLength: 3 }),
      rate: f.decimal('Złotych za jednostkę', { required: true, scale: 8 }),
    },
    { required: true },
  ),
}

/** Tables A of the National Bank: imported, or entered by hand with the table's number (regulation of 29.01.2013 § 20). */
export const exchangeRates = defineRegister({
  id: 'exchange-rates',
  slug: 'kursy-nbp',
  module: 'trips',
  provision: { '4.2.2': 'part' },
  label: { one: 'Tabela kursów NBP', many: 'Kursy NBP' },
  empty: 'Tu są tabele A kursów średnich NBP. Wczytaj plik XML lub JSON albo wpisz kurs z numerem tabeli.',
  fields: exchangeRateFields,
  title: (table) => `Tabela ${table.tableNumber} z ${formatDateShort(table.date)}`,
  access: { read: inOffice, create: anyOf(accountants, officers), update: anyOf(accountants, officers) },
  retention: 'B5',
  list: { columns: ['date', 'tableNumber', 'rates', 'source'], filters: ['date', 'source'], sort: '-date' },
  form: [{ legend: 'Tabela A', fields: ['tableNumber', 'date', 'rates'] }],
  createLabel: 'Wpisz kurs ręcznie',
  prepare: (table) => ({ source: table.source ?? 'manual' }),
  constraints: [
    {
      name: 'exchange_rates_one_per_day',
      sql: 'unique (date)',
      message: 'Tabela A z tego dnia już jest. Dopisz do niej kurs.',
      field: 'date',
    },
  ],
  check: (table, today) => [
    ...(/^\d{1,3}\/A\/NBP\/\d{4}$/.test(table.tableNumber)
      ? []
      : [{ path: 'tableNumber', message: 'Numer tabeli A ma postać 227/A/NBP/2026.', rule: 'table' }]),
    ...(table.date > today
      ? [{ path: 'date', message: 'Tabela nie może być z przyszłości.', rule: 'past' }]
      : []),
    ...table.rates.flatMap((row, index) => [
      ...currencyProblem(row.currency, `rates.${index}.currency`),
      ...(Number(row.rate) > 0
        ? []
        : [{ path: `rates.${index}.rate`, message: 'Kurs musi być większy od zera.', rule: 'positive' }]),
      ...(table.rates.findIndex((other) => other.currency === row.currency) < index
        ? [
            {
              path: `rates.${index}.currency`,
              message: `Waluta ${row.currency} jest dwa razy.`,
              rule: 'twice',
            },
          ]
        : []),
    ]),
  ],
})
