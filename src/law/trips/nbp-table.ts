import Big from 'big.js'
import { isPlainDate } from '../calendar/plain-date.ts'
import { InvalidInput } from '../invalid-input.ts'

/** A table A of the National Bank: its number, day of publishing, PLN for one unit of each currency. */
export type NbpTable = { number: string; date: string; rates: Readonly<Record<string, string>> }

type Raw = {
  type: unknown
  number: unknown
  date: unknown
  rows: { code: unknown; mid: unknown; unit: unknown }[]
}

const damaged = 'Plik NBP jest uszkodzony albo nie jest tabelą kursów'

function refuse(message: string): never {
  throw new InvalidInput(message, ['text'])
}

const tag = (xml: string, name: string) =>
  new RegExp(`<${name}(?:\\s[^>]*)?>\\s*([^<]*?)\\s*</${name}>`).exec(xml)?.[1]

/** The old file (`tabela_kursow`, decimal comma, unit count) and the answer of the bank's XML interface. */
function readXml(xml: string): Raw {
  if (/<tabela_kursow[\s>]/.test(xml)) {
    if (!/<\/tabela_kursow>\s*$/.test(xml)) refuse(damaged)
    const rows = (xml.match(/<pozycja>[\s\S]*?<\/pozycja>/g) ?? []).map((row) => ({
      code: tag(row, 'kod_waluty'),
      mid: tag(row, 'kurs_sredni')?.replace(',', '.'),
      unit: tag(row, 'przelicznik'),
    }))
    const type = /<tabela_kursow[^>]*\styp="([A-Z])"/.exec(xml)?.[1]
    return { type, number: tag(xml, 'numer_tabeli'), date: tag(xml, 'data_publikacji'), rows }
  }
  if (!/<\/(ArrayOfExchangeRatesTable|ExchangeRatesTable)>\s*$/.test(xml)) refuse(damaged)
  if ((xml.match(/<ExchangeRatesTable[\s>]/g) ?? []).length !== 1)
    refuse('Plik ma zawierać jedną tabelę kursów')
  const rows = (xml.match(/<Rate>[\s\S]*?<\/Rate>/g) ?? []).map((row) => ({
    code: tag(row, 'Code'),
    mid: tag(row, 'Mid'),
    unit: '1',
  }))
  return { type: tag(xml, 'Table'), number: tag(xml, 'No'), date: tag(xml, 'EffectiveDate'), rows }
}

function readJson(text: string): Raw {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    refuse(damaged)
  }
  const tables: unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  if (tables.length !== 1) refuse('Plik ma zawierać jedną tabelę kursów')
  const table = tables[0] as {
    table?: unknown
    no?: unknown
    effectiveDate?: unknown
    rates?: unknown
  } | null
  if (table === null || typeof table !== 'object' || !Array.isArray(table.rates)) refuse(damaged)
  const rows = table.rates.map((row: { code?: unknown; mid?: unknown } | null) => ({
    code: row?.code,
    mid: row?.mid,
    unit: '1',
  }))
  return { type: table.table, number: table.no, date: table.effectiveDate, rows }
}

/** Reads an official table A in XML or JSON; a damaged file or another table is refused with a Polish message. */
export function parseNbpTable(text: string): NbpTable {
  const body = text.replace(/^\uFEFF/, '').trim()
  const { type, number, date, rows } = body.startsWith('<') ? readXml(body) : readJson(body)
  if (typeof number !== 'string' || typeof date !== 'string' || !isPlainDate(date)) refuse(damaged)
  const letter = type ?? number.split('/')[1]
  if (letter !== 'A' || number.split('/')[1] !== 'A')
    refuse(`Potrzebna jest tabela A kursów średnich, a to jest tabela ${String(letter)} (${number})`)
  if (rows.length === 0) refuse(damaged)
  const rates: Record<string, string> = {}
  for (const { code, mid, unit } of rows) {
    if (typeof code !== 'string' || !/^[A-Z]{3}$/.test(code) || code in rates) refuse(damaged)
    if (!/^\d+(\.\d+)?$/.test(String(mid)) || Number(mid) <= 0 || !/^[1-9]\d*$/.test(String(unit)))
      refuse(`Plik NBP jest uszkodzony: kurs ${code}`)
    rates[code] = new Big(String(mid)).div(String(unit)).toFixed()
  }
  return { number, date, rates }
}
