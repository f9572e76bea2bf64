import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { print } from '#kernel/templates/print.ts'
import { renderBadges, renderSheet } from '#kernel/templates/sheet.ts'
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

const hostTemplate = () => readFileSync(join(import.meta.dirname, 'prints', 'host.typ'), 'utf8')

const states: Record<string, string> = {
  invited: 'jeszcze nie potwierdził(a)',
  confirmed: 'potwierdził(a)',
  attended: 'był(a)',
}

const titleOf = (day: PrintedDay) => `Przyjęcia mieszkańców: ${formatDateWithWeekday(day.date)}`
const hoursOf = (day: PrintedDay) => `${day.startsAt}–${day.endsAt}, ${day.venue}`

/** The list for the host: half a page about each person (§ 5 pkt 6). */
export const printHostList = (day: PrintedDay, briefs: readonly VisitorBrief[]): Promise<Uint8Array> =>
  print(hostTemplate(), {
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

/** The list for the reception desk: who comes, to whom, what they need; nothing of the matter itself. */
export const printDeskList = (day: PrintedDay, briefs: readonly VisitorBrief[]): Promise<Uint8Array> =>
  renderSheet({
    title: titleOf(day),
    lead: hoursOf(day),
    blocks: [
      {
        kind: 'table',
        columns: ['Godzina', 'Osoba', 'Do kogo', 'Potrzeby', 'Wejście', 'Wyjście'],
        widths: [2, 5, 4, 5, 2, 2],
        rows: briefs.map((brief) => [brief.from, brief.person, brief.host, brief.needs.join(', '), '', '']),
      },
    ],
  })

/** Name badges, ten on a sheet. */
export const printBadges = (day: PrintedDay, briefs: readonly VisitorBrief[]): Promise<Uint8Array> =>
  renderBadges(
    titleOf(day),
    briefs.map((brief) => ({
      name: brief.person,
      lines: ['Przyjęcia mieszkańców', `${formatDateWithWeekday(day.date)}, ${brief.from}`],
    })),
  )
