import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { renderBadges, renderSheet } from './sheet.ts'

const open = (pdf: Uint8Array) => getDocumentProxy(new Uint8Array(pdf))

it('a sheet holds its pieces in order, on as many pages as told', async () => {
  const document = await open(
    await renderSheet({
      title: 'Karta przyjęcia #"[]$',
      lead: '24 listopada 2026 r.',
      landscape: true,
      printed: 'wydrukowała Anna Lis',
      blocks: [
        { kind: 'heading', level: 3, text: 'Osoba' },
        { kind: 'facts', facts: [['Imię i nazwisko', 'Żaneta Gęśla']] },
        { kind: 'paragraph', text: 'Sprawa "hałasu" #panic()' },
        { kind: 'table', columns: ['Data', 'Czynność'], widths: [1, 4], rows: [['1.11.2026', 'wpłynęło']] },
        { kind: 'checkboxes', items: [{ text: 'tłumacz', checked: true }, { text: 'pętla' }] },
        {
          kind: 'picture',
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>',
          alt: 'Słupek',
        },
        { kind: 'pageBreak' },
        { kind: 'signatures', under: ['data i podpis', 'zatwierdzam'] },
      ],
    }),
  )
  const { text } = await extractText(document)
  expect(text.length).toBe(2)
  const first = text[0]!.replace(/\s+/g, ' ')
  const order = [
    'Karta przyjęcia',
    'Osoba',
    'Żaneta Gęśla',
    '„hałasu” #panic()',
    'wpłynęło',
    'tłumacz',
    'pętla',
  ].map((part) => first.indexOf(part))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(text[1]).toContain('data i podpis')
  expect(text[1]!.replace(/\s+/g, ' ')).toContain('strona 2 z 2')
  const [, , width, height] = (await document.getPage(1)).view as [number, number, number, number]
  expect(width).toBeGreaterThan(height)
  expect((await document.getMarkInfo())?.Marked).toBe(true)
})

it('eleven badges take two sheets', async () => {
  const badges = Array.from({ length: 11 }, (_, n) => ({ name: `Gość ${n}`, lines: ['Miasto Łódź'] }))
  const { text } = await extractText(await open(await renderBadges('Identyfikatory', badges)))
  expect(text.length).toBe(2)
  expect(text[1]).toContain('Gość 10')
})
