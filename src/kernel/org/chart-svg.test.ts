import { describe, expect, it } from 'vitest'
import { chartBoxes, wrapText } from './chart-boxes.ts'
import { chartSvg } from './chart-svg.ts'
import type { OrgNode } from './structure.ts'

const node = (symbol: string, over: Partial<OrgNode> = {}): OrgNode => ({
  id: symbol,
  kind: 'section',
  symbol,
  name: `Komórka ${symbol}`,
  subordinateTo: null,
  posts: [],
  duties: [],
  email: null,
  phone: null,
  children: [],
  ...over,
})

const post = (code: string, holders: string[], heads = false) => ({
  id: code,
  code,
  name: `Post ${code}`,
  heads,
  holders: holders.map((label) => ({ person: { id: label, label }, from: '2025-01-01', to: null })),
})

const office = node('K', {
  posts: [post('szef', ['Maria Wilk'], true), post('z1', [], true), post('z2', ['Jan <Żak>'], true)],
  children: [
    node('K-1', { subordinateTo: 'z2' }),
    node('K-2', { subordinateTo: 'szef' }),
    node('K-3', { subordinateTo: 'z1' }),
  ],
})

const caption = { on: '2026-11-25', decree: '1/2026' }

describe('chart', () => {
  it('hangs units below the deputies to whom they are subordinate, deputies on both sides', () => {
    const { children } = chartBoxes(office)
    expect(children.map((box) => box.symbol || box.lines[0]!.text)).toEqual(['Post z1', 'K-2', 'Post z2'])
    expect(children.map((box) => box.children.map((below) => below.symbol))).toEqual([['K-3'], [], ['K-1']])
  })

  it('marks a post nobody holds', () => {
    const box = chartBoxes(office).children[0]!
    expect(box.vacant).toBe(true)
    expect(box.lines.at(-1)).toEqual({ text: 'wakat', role: 'vacant' })
  })

  it('says who substitutes', () => {
    const away = post('a', ['Ewa Sowa'])
    const substituted = {
      ...away,
      holders: away.holders.map((holder) => ({ ...holder, substitute: { id: 'n', label: 'Anna Nowak' } })),
    }
    expect(chartBoxes(node('X', { posts: [substituted] })).lines.at(-1)!.text).toBe('zastępuje: Anna Nowak')
  })

  it('is the same text for the same tree, with escaped names and a description', () => {
    const svg = chartSvg(office, caption)
    expect(svg).toBe(chartSvg(office, caption))
    expect(svg).toContain('Jan &lt;Żak&gt;')
    expect(svg).toContain('Stan na 25\u00a0listopada\u00a02026\u00a0r. · zarządzenie nr 1/2026')
    expect(svg).toMatch(/<desc id="chart-desc">[^<]*podlegają: Post z1 wakat/)
  })

  it('keeps boxes of one row apart', () => {
    const places = [...chartSvg(office, caption).matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="264"/g)]
    const row = places.filter((place) => place[2] === places[1]![2]).map((place) => Number(place[1]))
    row.sort((a, b) => a - b)
    expect(row).toHaveLength(3)
    expect(row[1]! - row[0]!).toBeGreaterThanOrEqual(264)
    expect(row[2]! - row[1]!).toBeGreaterThanOrEqual(264)
  })
})

describe('wrapText', () => {
  it('never leaves a one-letter word at the end of a line', () => {
    expect(wrapText('Stanowiska ds. Spotkań z Mieszkańcami', 24)).toEqual([
      'Stanowiska ds. Spotkań',
      'z\u00a0Mieszkańcami',
    ])
  })
})
