import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { renderTable } from './table.ts'

const table = {
  title: 'Rejestr zgłoszeń',
  filter: 'Stan: w toku',
  columns: [{ label: 'Numer' }, { label: 'Dotyczy' }, { label: 'Kwota', align: 'end' as const }],
  rows: Array.from({ length: 120 }, (_, n) => [`KP.${n}`, 'hałas #"[]$', '1 234,00 zł']),
  totals: ['Razem', '', '148 080,00 zł'],
  printed: 'wydrukowano 24 listopada 2026 r., Anna Lis',
}

it('each page of a register has the head of the table and its number; the sum stands once', async () => {
  const document = await getDocumentProxy(new Uint8Array(await renderTable(table)))
  const { text } = await extractText(document)
  expect(text.length).toBeGreaterThan(1)
  for (const [index, page] of text.entries()) {
    expect(page).toContain('Dotyczy')
    expect(page.replace(/\s+/g, ' ')).toContain(`strona ${index + 1} z ${text.length}`)
  }
  expect(text.join(' ').split('148 080,00').length).toBe(2)
  expect(text.at(-1)).toContain('KP.119')
  expect((await document.getMarkInfo())?.Marked).toBe(true)
})

it('a wide table lies, a narrow one stands', async () => {
  const shapeOf = async (columns: number) => {
    const wide = {
      ...table,
      columns: Array.from({ length: columns }, (_, n) => ({ label: `Kolumna${n}` })),
      rows: [Array.from({ length: columns }, () => 'kilka słów dla szerokości')],
      totals: [],
    }
    const page = await (await getDocumentProxy(new Uint8Array(await renderTable(wide)))).getPage(1)
    const [, , width, height] = page.view as [number, number, number, number]
    return width > height ? 'lies' : 'stands'
  }
  expect(await shapeOf(2)).toBe('stands')
  expect(await shapeOf(9)).toBe('lies')
})
