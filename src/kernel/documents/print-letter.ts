import { plainText } from '#kernel/field/rich-text.ts'
import { renderPdf } from '#kernel/print/render-pdf.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import type { PrintedLetter } from './letter-job.ts'

// Everything of the letter comes as data: nothing that people wrote is read as markup.
const template = `
#let letter = json(bytes(sys.inputs.data))
#set document(title: letter.subject, author: letter.author)
#set page(paper: "a4", margin: (x: 25mm, y: 22mm))
#set text(lang: "pl", region: "PL", size: 11pt, hyphenate: true)
#set par(justify: true, leading: 0.7em)
#grid(columns: (1fr, auto), [#letter.unit], [#letter.date])
#if letter.matter != none [#letter.matter]
#v(12mm)
#align(right, box(width: 75mm, align(left)[
  #letter.name #if letter.address != "" [#linebreak() #letter.address]
]))
#v(12mm)
#strong[Dotyczy: #letter.subject]
#v(4mm)
#for paragraph in letter.paragraphs { par(paragraph) }
#if letter.link != none { par(link(letter.link)) }
#v(10mm)
#align(right)[#letter.author]
`

/** A plain letter as PDF, with hard spaces where Polish typography wants them. */
export const printLetter = async (letter: PrintedLetter): Promise<Uint8Array> => {
  const data = {
    subject: typeset(letter.subject),
    date: formatDateLong(letter.date),
    matter: letter.matter,
    unit: letter.sender.unit,
    author: letter.sender.author,
    name: letter.addressee.name,
    address: letter.addressee.address,
    paragraphs: plainText(letter.body).split(/\n+/).map(typeset),
    link: letter.link,
  }
  return renderPdf(template, data)
}
