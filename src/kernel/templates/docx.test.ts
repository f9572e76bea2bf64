import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { expect, it } from 'vitest'
import { fillDocx } from './fill-docx.ts'
import type { Letter } from './letter.ts'
import { letterDocx } from './letter-docx.ts'

const letter: Letter = {
  letterhead: {
    city: 'Kraków',
    office: 'Urząd Miasta',
    unit: 'Kancelaria',
    address: 'pl. 1',
    contact: 'a@b.example',
  },
  place: 'Kraków',
  date: '2026-11-24',
  number: 'KP.1510.1.2026',
  recipient: { name: 'Pani Gęśla', lines: ['ul. Długa 7'] },
  subject: 'hałas <nocny> & inne',
  body: '<h2>Ustalenia</h2><p>Lokal <strong>zamknięto</strong>.</p><ol><li>raz<ul><li>oba</li></ul></li><li>dwa</li></ol><p><a href="https://bip.example/">BIP</a></p>',
  signature: { name: 'Anna Lis', role: 'Dyrektor' },
  link: 'https://kp.example/odpowiedz/1',
  attachments: ['Protokół'],
}

/** A template made of one paragraph for each text. */
const template = (...texts: string[]) => {
  const zip = new PizZip()
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  const paragraphs = texts
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('')
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer' })
}

const textOf = async (docx: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value

it('a letter as DOCX has the structure and the words of the letter', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await letterDocx(letter)) })
  expect(value).toContain('hałas &lt;nocny&gt; &amp; inne</h1>')
  expect(value).toMatch(/<h2>.*Ustalenia<\/h2>/)
  expect(value).toContain('<strong>zamknięto</strong>')
  expect(value).toContain('<ol><li>raz<ul><li>oba</li></ul></li><li>dwa</li></ol>')
  expect(value).toContain('<a href="https://bip.example/">BIP</a>')
  expect(value).toContain('Anna Lis')
})

it('marks and loops of a template are filled with data as it is', async () => {
  const docx = fillDocx(template('Pan(i) {adresat}', '{#osoby}', '– {imie}', '{/osoby}'), {
    adresat: 'Żaneta <Gęśla> & {spółka}',
    osoby: [{ imie: 'Ala' }, { imie: 'Ola' }],
  })
  expect((await textOf(docx)).split('\n').filter(Boolean)).toEqual([
    'Pan(i) Żaneta <Gęśla> & {spółka}',
    '– Ala',
    '– Ola',
  ])
})

it('a mark without data is named, and so is a template that is none', () => {
  expect(() => fillDocx(template('{znak} {data}'), { znak: 'KP.1' })).toThrow('„data”')
  expect(() => fillDocx(template('{znak'), { znak: 'KP.1' })).toThrow('Nie da się odczytać szablonu')
  expect(() => fillDocx(Buffer.from('to nie zip'), {})).toThrow('Nie da się odczytać szablonu')
})
