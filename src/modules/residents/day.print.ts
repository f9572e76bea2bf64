import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderPdf } from '#kernel/print/render-pdf.ts'
import { formatDateWithWeekday } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import type { VisitorBrief } from './day-briefs.ts'

/** What the head of a print says of the day. */
export interface PrintedDay {
  date: string
  startsAt: string
  endsAt: string
  venue: string
}

/** A sheet as a table, for `table.typ`; `image` is an SVG. */
export interface PrintedSection {
  heading: string
  image: string | null
  columns: string[]
  widths: ('wide' | 'narrow')[]
  rows: string[][]
}

const templateOf = (name: string) => readFileSync(join(import.meta.dirname, 'prints', `${name}.typ`), 'utf8')

const states: Record<string, string> = {
  invited: 'jeszcze nie potwierdził(a)',
  confirmed: 'potwierdził(a)',
  attended: 'był(a)',
}

const titleOf = (day: PrintedDay) => `Przyjęcia mieszkańców: ${formatDateWithWeekday(day.date)}`
const hoursOf = (day: PrintedDay) => `${day.startsAt}–${day.endsAt}, ${day.venue}`

/** The list for the host: half a page about each person (§ 5 pkt 6). */
export const printHostList = (day: PrintedDay, briefs: readonly VisitorBrief[]): Uint8Array =>
  renderPdf(templateOf('host'), {
    title: titleOf(day),
    venue: hoursOf(day),
    briefs: briefs.map((brief) => ({
      ...brief,
      time: `${brief.from}–${brief.to}`,
      state: states[brief.state] ?? '',
      subject: typeset(brief.subject),
      text: typeset(brief.text),
      assessment: typeset(brief.assessment),
      decision: typeset(brief.decision),
    })),
  })

/** Sheets of tables with a title, such as the list for the desk and the monthly report. */
export const printTables = (title: string, lead: string, sections: PrintedSection[]): Uint8Array =>
  renderPdf(templateOf('table'), { title, lead, sections })

/** The list for the reception desk: who comes, to whom, what they need; nothing of the matter itself. */
export const printDeskList = (day: PrintedDay, briefs: readonly VisitorBrief[]): Uint8Array =>
  printTables(titleOf(day), hoursOf(day), [
    {
      heading: '',
      image: null,
      columns: ['Godzina', 'Osoba', 'Do kogo', 'Potrzeby', 'Wejście', 'Wyjście'],
      widths: ['narrow', 'wide', 'wide', 'wide', 'narrow', 'narrow'],
      rows: briefs.map((brief) => [brief.from, brief.person, brief.host, brief.needs.join(', '), '', '']),
    },
  ])

/** Name badges, eight on a sheet. */
export const printBadges = (day: PrintedDay, briefs: readonly VisitorBrief[]): Uint8Array =>
  renderPdf(templateOf('badges'), {
    title: titleOf(day),
    office: 'Przyjęcia mieszkańców',
    badges: briefs.map((brief) => ({
      person: brief.person,
      day: formatDateWithWeekday(day.date),
      time: brief.from,
    })),
  })
