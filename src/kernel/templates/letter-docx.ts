import type { ParagraphChild, Paragraph as ParagraphType } from 'docx'
import type { Block, Inline } from './body.ts'
import { type Letter, printedLetter } from './letter.ts'

type Marks = { bold?: boolean; italics?: boolean; underline?: object; style?: string }

// Half-points and twentieths of a point, as the format counts.
const size = { text: 22, small: 18, head: 28 }
const half = 4_500

/**
 * The letter as an editable DOCX with the same content and order as the PDF: real headings and lists, Polish as
 * the language, page „2 z 5” in the foot.
 */
export const letterDocx = async (letter: Letter): Promise<Uint8Array> => {
  // Loaded with the first such letter alone: seldom needed, and large.
  const docx = await import('docx')
  const { Paragraph, TextRun, ExternalHyperlink, HeadingLevel, AlignmentType, PageNumber } = docx
  const data = printedLetter(letter)

  const runs = (parts: readonly Inline[], marks: Marks = {}): ParagraphChild[] =>
    parts.flatMap((part): ParagraphChild[] => {
      if (part.tag === 'text') return [new TextRun({ text: part.text, ...marks })]
      if (part.tag === 'br') return [new TextRun({ break: 1 })]
      if (part.tag === 'a')
        return [
          new ExternalHyperlink({
            link: part.href,
            children: runs(part.children, { ...marks, style: 'Hyperlink' }),
          }),
        ]
      const mark = { strong: { bold: true }, em: { italics: true }, u: { underline: {} } }[part.tag]
      return runs(part.children, { ...marks, ...mark })
    })

  let lists = 0
  const blocks = (parts: readonly Block[], level = 0, indent = 0): ParagraphType[] =>
    parts.flatMap((part): ParagraphType[] => {
      if (part.tag === 'p')
        return [
          new Paragraph({
            children: runs(part.children),
            alignment: AlignmentType.BOTH,
            spacing: { after: 140 },
            indent: { left: indent },
          }),
        ]
      if (part.tag === 'heading')
        return [
          new Paragraph({
            children: runs(part.children),
            heading: part.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          }),
        ]
      if (part.tag === 'blockquote') return blocks(part.blocks, level, indent + 450)
      lists += 1
      const list =
        part.tag === 'ul'
          ? { bullet: { level } }
          : { numbering: { reference: 'ordered', level, instance: lists } }
      return part.items.flatMap((item) => {
        const [first, ...rest] = item
        const head = new Paragraph({ children: first?.tag === 'p' ? runs(first.children) : [], ...list })
        return [head, ...blocks(first?.tag === 'p' ? rest : item, level + 1, indent + 450)]
      })
    })

  const line = (
    text: string,
    options: { bold?: boolean; size?: number; left?: number; after?: number } = {},
  ) =>
    new Paragraph({
      children: [new TextRun({ text, bold: options.bold ?? false, size: options.size ?? size.text })],
      indent: { left: options.left ?? 0 },
      spacing: { after: options.after ?? 0 },
    })
  const list = (title: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [
          new Paragraph({ text: '' }),
          line(title, { size: size.small }),
          ...texts.map((text, index) => line(`${index + 1}. ${text}`, { size: size.small })),
        ]

  const { letterhead, recipient, signature } = data
  const children = [
    line(letterhead.office, { bold: true, size: size.head }),
    line(letterhead.unit),
    line([letterhead.address, letterhead.contact].filter(Boolean).join(' · '), {
      size: size.small,
      after: 300,
    }),
    new Paragraph({ text: data.when, alignment: AlignmentType.RIGHT }),
    ...(data.number ? [line(`Znak sprawy: ${data.number}`, { after: 400 })] : []),
    line(recipient.name, { bold: true, left: half }),
    ...recipient.lines.map((text) => line(text, { left: half })),
    new Paragraph({ text: '' }),
    new Paragraph({ text: `Dotyczy: ${data.subject}`, heading: HeadingLevel.HEADING_1 }),
    ...blocks(data.body),
    ...(data.link
      ? [
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: data.link,
                children: [new TextRun({ text: data.link, style: 'Hyperlink' })],
              }),
            ],
          }),
        ]
      : []),
    new Paragraph({ text: '' }),
    ...(data.closing ? [line(data.closing, { left: half, after: 500 })] : []),
    ...(signature.onBehalf ? [line(signature.onBehalf, { left: half })] : []),
    line(signature.name, { bold: true, left: half }),
    line(signature.role, { left: half }),
    ...list('Załączniki:', data.attachments),
    ...list('Do wiadomości:', data.copies),
    ...(data.clause ? [new Paragraph({ text: '' }), line(data.clause, { size: 16 })] : []),
  ]
  const heading = { size: size.text, bold: true, color: '000000', font: 'Cambria' }
  const file = new docx.Document({
    title: data.subject,
    creator: signature.name,
    styles: {
      default: {
        document: { run: { font: 'Cambria', size: size.text, language: { value: 'pl-PL' } } },
        heading1: { run: heading, paragraph: { spacing: { before: 300, after: 160 } } },
        heading2: { run: heading, paragraph: { spacing: { before: 240, after: 120 } } },
        heading3: {
          run: { ...heading, bold: false, italics: true },
          paragraph: { spacing: { before: 200, after: 100 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'ordered',
          levels: [0, 1, 2, 3].map((level) => ({
            level,
            format: docx.LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 450 * (level + 1), hanging: 300 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: {
          default: new docx.Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    size: size.small,
                    children: [PageNumber.CURRENT, ' z ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}
