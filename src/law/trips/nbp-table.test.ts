import { expect, test } from 'vitest'
import { parseNbpTable } from './nbp-table.ts'

const json = (table: string) =>
  JSON.stringify([
    {
      table,
      no: `090/${table}/NBP/2026`,
      effectiveDate: '2026-05-12',
      rates: [{ currency: 'euro', code: 'EUR', mid: 4.265 }],
    },
  ])
const old = `<?xml version="1.0" encoding="ISO-8859-2"?>
<tabela_kursow typ="A" uid="26a090"><numer_tabeli>090/A/NBP/2026</numer_tabeli><data_publikacji>2026-05-12</data_publikacji>
<pozycja><nazwa_waluty>forint</nazwa_waluty><przelicznik>100</przelicznik><kod_waluty>HUF</kod_waluty><kurs_sredni>1,0512</kurs_sredni></pozycja>
</tabela_kursow>`
const xml = `<?xml version="1.0"?><ArrayOfExchangeRatesTable><ExchangeRatesTable><Table>A</Table><No>090/A/NBP/2026</No>
<EffectiveDate>2026-05-12</EffectiveDate><Rates><Rate><Currency>euro</Currency><Code>EUR</Code><Mid>4.2650</Mid></Rate></Rates>
</ExchangeRatesTable></ArrayOfExchangeRatesTable>`

test('the three official shapes', () => {
  const head = { number: '090/A/NBP/2026', date: '2026-05-12' }
  expect(parseNbpTable(json('A'))).toEqual({ ...head, rates: { EUR: '4.265' } })
  expect(parseNbpTable(xml)).toEqual({ ...head, rates: { EUR: '4.265' } })
  expect(parseNbpTable(old)).toEqual({ ...head, rates: { HUF: '0.010512' } })
})

test.each([
  ['table B', json('B'), 'tabela B'],
  ['cut JSON', json('A').slice(0, -9), 'uszkodzony'],
  ['cut XML', old.slice(0, -20), 'uszkodzony'],
  ['a rate which is no number', old.replace('1,0512', 'x'), 'kurs HUF'],
  ['an empty file', '', 'uszkodzony'],
  ['null', 'null', 'uszkodzony'],
])('refuses %s', (_, text, message) => {
  expect(() => parseNbpTable(text)).toThrow(message)
})
