import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { readBody } from './body.ts'
import { type Letter, renderLetter } from './letter.ts'

const letter: Letter = {
  letterhead: {
    city: 'Kraków',
    office: 'Urząd Miasta Krakowa',
    unit: 'Kancelaria Prezydenta',
    address: 'pl. Wszystkich Świętych 3-4',
    contact: 'kancelaria@umk.example',
  },
  place: 'Kraków',
  date: '2026-11-24',
  number: 'KP-01.1510.12.2026',
  recipient: { name: 'Pani Gęśla Jaźń', lines: ['ul. Długa 7', '31-147 Kraków'] },
  subject: 'hałas przy ul. Długiej #panic("x") "[]$',
  body: '<p>Szanowna Pani,</p><p>#eval("1") *nie* <strong>@kod</strong> $x$ "a".</p>',
  signature: { name: 'Anna Lis', role: 'Zastępca Dyrektora', onBehalf: 'Prezydenta' },
  attachments: ['Protokół'],
}

const read = async (pdf: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { text } = await extractText(document, { mergePages: true })
  return { document, text: text.replace(/\s+/g, ' ') }
}

it('a letter reads in the order of a letter, with the words of people left as they are', async () => {
  const { document, text } = await read(await renderLetter(letter))
  const order = [
    'Urząd Miasta Krakowa',
    'Znak sprawy: KP-01.1510.12.2026',
    'Kraków, 24 listopada 2026 r.',
    'Pani Gęśla Jaźń',
    'Dotyczy: hałas przy ul. Długiej #panic(„x”) „[]$',
    '#eval(„1”) *nie* @kod $x$ „a”.',
    'z up. Prezydenta',
    'Anna Lis',
    'Załączniki:',
  ].map((part) => text.indexOf(part))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect((await document.getMarkInfo())?.Marked).toBe(true)
  const { info } = await document.getMetadata()
  expect(info).toMatchObject({ Title: expect.stringContaining('Długiej'), Language: 'pl-PL' })
})

it('pages of a longer letter are numbered', async () => {
  const { document, text } = await read(
    await renderLetter({ ...letter, body: '<p>Zdanie o sprawie.</p>'.repeat(60) }),
  )
  expect(document.numPages).toBeGreaterThan(1)
  expect(text).toContain(`1 z ${document.numPages}`)
})

it('a letter that cannot be printed is told as such and the next one is printed', async () => {
  const { print } = await import('./print.ts')
  await expect(print('#panic("no")', {})).rejects.toThrow('The print failed')
  expect((await renderLetter(letter)).length).toBeGreaterThan(1000)
})

it('headings of a text leave no gap in levels, unsafe links lose their address, loose words become a paragraph', () => {
  expect(readBody('słowa<h3>Nagłówek</h3><p><a href="javascript:x">tu</a></p>')).toEqual([
    { tag: 'p', children: [{ tag: 'text', text: 'słowa' }] },
    { tag: 'heading', level: 2, children: [{ tag: 'text', text: 'Nagłówek' }] },
    { tag: 'p', children: [{ tag: 'text', text: 'tu' }] },
  ])
})

it('no signature stands on a page without words of the letter', async () => {
  for (let count = 24; count < 34; count++) {
    const body = Array.from({ length: count }, (_, n) => `<p>Zdanie ${n + 1} o sprawie.</p>`).join('')
    const document = await getDocumentProxy(new Uint8Array(await renderLetter({ ...letter, body })))
    const { text } = await extractText(document)
    const signed = text.find((page) => page.includes('Anna Lis'))!
    expect(signed.replace(/\s+/g, ' ')).toContain(`Zdanie ${count} o sprawie.`)
  }
})
