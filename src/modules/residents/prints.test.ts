import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { Board } from './board.report.ts'
import { printBadges, printDeskList, printHostList } from './day.print.ts'
import type { VisitorBrief } from './day-briefs.ts'
import { printReport } from './report.print.ts'

const day = { date: '2026-12-02', startsAt: '15:00', endsAt: '17:00', venue: 'Sala 1' }
const brief = (n: number): VisitorBrief => ({
  from: `15:${n}0`,
  to: `15:${n}9`,
  host: 'Adam Wierzbicki',
  person: `Osoba ${n}`,
  number: `ZM/${n}/2026`,
  subject: 'Chodnik #strong[nie] $znacznik$ przy ul. Lipowej',
  represents: n === 1 ? 'Rada Dzielnicy' : null,
  place: 'ul. Lipowa 12',
  needs: ['wejście bez schodów'],
  text: 'Zażółć gęślą jaźń. '.repeat(30),
  assessment: 'Ocena sprawy.',
  decision: 'Waga sprawy.',
  answers: [{ unit: 'ZDMK', answer: 'Remont w marcu.' }],
  earlier: ['ZM/1/2025 Ławka'],
  state: 'confirmed',
})

const read = async (content: Promise<Uint8Array>) => {
  const pdf = await getDocumentProxy(new Uint8Array(await content))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), pages: totalPages }
}

test('the host gets half a page about each person, the words as they were written', async () => {
  const { text, pages } = await read(printHostList(day, [1, 2, 3, 4].map(brief)))
  expect(pages).toBeLessThanOrEqual(3)
  for (const words of [
    'środa, 2 grudnia 2026',
    'Osoba 4',
    '#strong[nie] $znacznik$',
    'Zażółć gęślą jaźń',
    'Remont w marcu',
    'Rada Dzielnicy',
  ])
    expect(text).toContain(words)
})

test('the desk sees who comes and what they need, nothing of the matter; badges carry names', async () => {
  const desk = (await read(printDeskList(day, [brief(1)]))).text
  expect(desk).toContain('wejście bez schodów')
  expect(desk).not.toContain('Lipow')
  expect((await read(printBadges(day, [1, 2, 3].map(brief)))).text).toContain('Osoba 3')
  expect((await read(printHostList(day, []))).text).toContain('Nikt nie jest umówiony')
})

test('the monthly report has numbers, chart and units', async () => {
  const timeliness = { onTime: 3, atRisk: 1, late: 2 }
  const board: Board = {
    from: '2026-11-01',
    to: '2026-11-30',
    submissions: {
      states: [{ state: 'closed', label: 'zakończone', count: 7 }],
      timeliness,
      received: 11,
      closed: 7,
      medianDays: 21.5,
    },
    dispositions: { states: [], timeliness, ordered: 4, done: 2, medianDays: null },
    units: [{ unit: 'ZDMK', open: 2, done: 1, late: 1, medianDays: 12 }],
    topics: [
      { topic: 'roads', count: 5 },
      { topic: null, count: 1 },
    ],
    months: [
      { month: '2026-10', received: 9, closed: 8 },
      { month: '2026-11', received: 11, closed: 7 },
    ],
  }
  const { text } = await read(printReport(board))
  for (const words of ['1–30 listopada 2026', '21,5', 'ZDMK', 'drogi i chodniki', 'bez tematu', 'wpłynęło'])
    expect(text).toContain(words)
})
