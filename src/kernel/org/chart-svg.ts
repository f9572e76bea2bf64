import { formatDateLong } from '#law/polish/format.ts'
import { type ChartBox, type ChartLine, chartBoxes } from './chart-boxes.ts'
import type { OrgNode } from './structure.ts'

/** What the chart says above the boxes. */
export interface ChartCaption {
  /** Day for which it is drawn, YYYY-MM-DD. */
  on: string
  /** Number of the decree in force on that day. */
  decree: string
  /** False for a picture in a document which says the title and the day itself. */
  titled?: boolean
  /** Colour of the city, `#rrggbb`; carries white text, so its contrast with white is at least 4.5:1. */
  accent?: string
}

interface Placed {
  box: ChartBox
  x: number
  y: number
  height: number
  children: Placed[]
}

// Pixels of a drawing 1600 wide, about A3 landscape at 96 dpi.
const boxWidth = 264
const gap = 26
const rowGap = 54
const margin = 50
const titleHeight = 120
const symbolHeight = 26
const padding = 12

const styles: Record<ChartLine['role'], { size: number; step: number; look: string }> = {
  name: { size: 17, step: 21, look: 'font-weight="700" fill="#14181f"' },
  post: { size: 12.5, step: 19, look: 'fill="#4a5362"' },
  person: { size: 14.5, step: 18, look: 'fill="#14181f"' },
  vacant: { size: 13.5, step: 18, look: 'font-style="italic" fill="#8a2b06"' },
  note: { size: 12.5, step: 17, look: 'font-style="italic" fill="#4a5362"' },
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What follows a name, and each post after people, stands a little apart. */
const steps = (lines: readonly ChartLine[]) =>
  lines.map(({ role }, index) => {
    const opens =
      index > 0 &&
      role !== 'name' &&
      lines[index - 1]!.role !== role &&
      (role === 'post' || lines[index - 1]!.role === 'name')
    return styles[role].step + (opens ? 8 : 0)
  })

const heightOf = (box: ChartBox) =>
  (box.symbol ? symbolHeight : 0) + padding * 2 + steps(box.lines).reduce((sum, step) => sum + step, 0) - 3

/** Leaves stand side by side, each box in the middle above those below it. */
const place = (box: ChartBox, top: number): { root: Placed; width: number; bottom: number } => {
  let column = 0
  let bottom = 0
  const put = (one: ChartBox, y: number): Placed => {
    const height = heightOf(one)
    bottom = Math.max(bottom, y + height)
    const children = one.children.map((child) => put(child, y + height + rowGap))
    const x = children.length
      ? (children[0]!.x + children.at(-1)!.x) / 2
      : margin + column++ * (boxWidth + gap)
    return { box: one, x, y, height, children }
  }
  const root = put(box, top)
  return { root, width: margin * 2 + column * (boxWidth + gap) - gap, bottom }
}

const connector = (parent: Placed, child: Placed) => {
  const from = parent.x + boxWidth / 2
  const to = child.x + boxWidth / 2
  return `<path d="M${from} ${parent.y + parent.height}V${child.y - rowGap / 2}H${to}V${child.y}"/>`
}

const connectors = (at: Placed): string =>
  at.children.map((child) => connector(at, child) + connectors(child)).join('')

const drawn = (at: Placed, accent: string): string => {
  const { box, x, y, height } = at
  let line = y + (box.symbol ? symbolHeight : 0) + padding
  const spaces = steps(box.lines)
  const texts = box.lines.map(({ text, role }, index) => {
    line += spaces[index]!
    const { size, look } = styles[role]
    return `<text x="${x + 14}" y="${line - 6}" font-size="${size}" ${look}>${escaped(text)}</text>`
  })
  const outline = box.vacant ? 'stroke-dasharray="6 4"' : ''
  const symbol = box.symbol
    ? `<path d="M${x} ${y + symbolHeight}V${y + 5}a5 5 0 0 1 5 -5H${x + boxWidth - 5}a5 5 0 0 1 5 5V${y + symbolHeight}z" fill="${accent}"/><text x="${x + 14}" y="${y + 18}" font-size="14" font-weight="700" fill="#fff">${escaped(box.symbol)}</text>`
    : ''
  return `<g><rect x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="5" fill="#fff" stroke="${accent}" stroke-width="1.5" ${outline}/>${symbol}${texts.join('')}</g>${at.children
    .map((child) => drawn(child, accent))
    .join('')}`
}

const spoken = (box: ChartBox): string =>
  [box.symbol, ...box.lines.map((line) => line.text)].filter(Boolean).join(' ') +
  (box.children.length ? `; podlegają: ${box.children.map(spoken).join(', ')}` : '')

/** The chart in words: its title, the day it is true for, and everything in it for those who do not see it. */
export const chartWords = (root: OrgNode, { on, decree }: ChartCaption) => {
  const title = `${root.children[0]?.name ?? root.name}: schemat organizacyjny`
  const day = `Stan na ${formatDateLong(on)} · zarządzenie nr ${decree}`
  return { title, day, description: `${day}. ${spoken(chartBoxes(root))}` }
}

/**
 * The organisation chart of a day as an SVG document (decree § 10): the mayor on top, units below the posts to which
 * they are subordinate. The same tree always gives the same text.
 */
export const chartSvg = (root: OrgNode, caption: ChartCaption): string => {
  const { titled = true, accent = '#0b4da2' } = caption
  const { root: placed, width: needed, bottom } = place(chartBoxes(root), titled ? titleHeight : margin)
  const width = Math.max(needed, 760)
  const height = bottom + margin
  const { title, day, description } = chartWords(root, caption)
  const heading = titled
    ? `<rect x="${margin}" y="42" width="5" height="46" fill="${accent}"/><text x="${margin + 18}" y="60" font-size="26" font-weight="700" fill="#14181f">${escaped(title)}</text><text x="${margin + 18}" y="85" font-size="15" fill="#4a5362">${escaped(day)}</text>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="chart-title chart-desc" font-family="'Source Sans 3','Noto Sans','DejaVu Sans',Arial,sans-serif"><title id="chart-title">${escaped(title)}</title><desc id="chart-desc">${escaped(description)}</desc><rect width="${width}" height="${height}" fill="#fff"/>${heading}<g fill="none" stroke="#6b7687" stroke-width="1.5">${connectors(placed)}</g>${drawn(placed, accent)}</svg>\n`
}
