import { typeset } from '#law/polish/typography.ts'
import { print, templateNamed } from './print.ts'

/** A piece of a sheet; texts are plain. */
export type SheetBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** Pairs of what it is called and what it is. */
  | { kind: 'facts'; facts: [name: string, value: string][] }
  /** `widths`: shares of columns; without them all are alike. `ends`: columns of amounts, from 0, set at their end. */
  | { kind: 'table'; columns: string[]; rows: string[][]; widths?: number[]; ends?: number[] }
  | { kind: 'checkboxes'; items: { text: string; checked?: boolean }[] }
  /** Lines to sign on, with the words below them. */
  | { kind: 'signatures'; under: string[] }
  /** A whole SVG document and what it shows in words, for those who do not see it. */
  | { kind: 'picture'; svg: string; alt: string }
  | { kind: 'pageBreak' }

/** A document made of pieces: a brief, a list of the day, an order, a report. */
export interface Sheet {
  title: string
  /** Under the title: a day, a place, a number. */
  lead?: string
  landscape?: boolean
  /** A4 unless told. */
  paper?: 'a3' | 'a4'
  blocks: SheetBlock[]
  /** At the foot of each page. */
  printed?: string
}

/** A badge of a visitor. */
export interface Badge {
  name: string
  /** Under the name: institution, day, hour. */
  lines: string[]
}

const prepared = (block: SheetBlock): object => {
  if (block.kind === 'heading' || block.kind === 'paragraph') return { ...block, text: typeset(block.text) }
  if (block.kind === 'facts')
    return { ...block, facts: block.facts.map(([name, value]) => [typeset(name), typeset(value)]) }
  if (block.kind === 'table')
    return {
      ...block,
      columns: block.columns.map(typeset),
      rows: block.rows.map((row) => row.map(typeset)),
      widths: block.widths ?? block.columns.map(() => 1),
      ends: block.ends ?? [],
    }
  if (block.kind === 'checkboxes')
    return {
      ...block,
      items: block.items.map((item) => ({ text: typeset(item.text), checked: item.checked === true })),
    }
  return block.kind === 'signatures' ? { ...block, under: block.under.map(typeset) } : block
}

/** Levels of headings without a gap: readers of screens go by them. */
const withoutGaps = (blocks: readonly SheetBlock[]): SheetBlock[] => {
  let level = 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    level = block.level > level + 1 ? 2 : block.level
    return { ...block, level: level as 2 | 3 }
  })
}

/** The sheet as an accessible PDF. */
export const renderSheet = (sheet: Sheet): Promise<Uint8Array> =>
  print(templateNamed('sheet'), {
    title: typeset(sheet.title),
    lead: sheet.lead ? typeset(sheet.lead) : null,
    landscape: sheet.landscape === true,
    paper: sheet.paper ?? 'a4',
    blocks: withoutGaps(sheet.blocks).map(prepared),
    printed: sheet.printed ? typeset(sheet.printed) : '',
  })

/** Badges of 90 × 55 mm with lines to cut along, ten on a sheet of A4. */
export const renderBadges = (title: string, badges: readonly Badge[]): Promise<Uint8Array> =>
  print(templateNamed('badges'), {
    title: typeset(title),
    badges: badges.map(({ name, lines }) => ({ name, lines: lines.map(typeset) })),
  })
