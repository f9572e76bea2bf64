import { html } from 'ghtml'
import { refused } from '#kernel/http/problem.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { formatDateLong, formatDateShort } from '#law/polish/format.ts'
import type { dispositionFields } from '#modules/residents/dispositions.fields.ts'
import { isReportable, type Report, reportDisposition } from '#modules/residents/report-disposition.ts'
import { radios, textArea, textField } from '../form/fields.ts'
import { answerForm, answerPage, fieldsWith, quoted } from './answer-page.ts'
import type { Purpose } from './purpose.ts'

type Disposition = Row<typeof dispositionFields>

const kinds: Record<Report, string> = {
  accept: 'Przyjmuję do wykonania',
  report: 'Składam meldunek z postępu prac',
  done: 'Wykonano',
  refuse: 'Odmawiam, podaję uzasadnienie',
}

const allowed = (disposition: Disposition): Partial<Record<Report, string>> => {
  const { accept, ...others } = kinds
  return disposition.state === 'sent' ? { accept, ...others } : others
}

/** A unit accepts a disposition, reports, says it is done or refuses; the link works until the disposition is closed. */
export const dispositionReport: Purpose = {
  show: async (deps, db, link, values, errors) => {
    const register = deps.registry.get('dispositions')
    const disposition = (await findRow(db, register, link.recordId)) as Disposition | undefined
    if (!disposition || isReportable(disposition) !== true) return undefined
    const field = fieldsWith(values, errors)
    const reports = disposition.reports.map(
      (line) => html`<li>${formatDateShort(line.reportedOn)}, ${line.reportedBy}: ${line.text}</li>`,
    )
    const form = answerForm(
      errors,
      [
        radios(field('kind', 'Co chcesz przekazać?'), allowed(disposition) as Record<string, string>),
        textArea(
          field(
            'text',
            'Treść meldunku lub uzasadnienie',
            'Przy samym przyjęciu do wykonania możesz zostawić puste.',
          ),
        ),
        textField(field('name', 'Imię i nazwisko osoby składającej meldunek'), { autocomplete: 'name' }),
      ],
      'Wyślij meldunek',
    )
    const body = html`<p>Prezydent polecił:</p>!${quoted(disposition.text)}<p>Termin wykonania: <strong>${formatDateLong(disposition.dueOn)}</strong></p>!${reports.length ? html`<h2>Dotychczasowe meldunki</h2><ul>!${reports}</ul>` : ''}!${form}`
    return answerPage(deps.city, `Dyspozycja ${disposition.number}`, body, Object.keys(errors).length > 0)
  },
  check: ({ text }) => ({
    ...(!(text.kind && text.kind in kinds) && { kind: 'Wybierz, co chcesz przekazać.' }),
    ...(text.kind !== 'accept' && !text.text && { text: 'Napisz, co zrobiono albo dlaczego nie.' }),
    ...((text.text ?? '').length > 50_000 && { text: 'Skróć meldunek do 50 000 znaków.' }),
    ...(!text.name && { name: 'Podaj, kto składa meldunek.' }),
  }),
  act: async (ctx, link, { text }) => {
    const register = ctx.registry.get('dispositions')
    const disposition = (await findRow(ctx.tx, register, link.recordId, true)) as Disposition
    const open = isReportable(disposition)
    if (open !== true) throw refused(open)
    const kind = text.kind as Report
    if (!(kind in allowed(disposition))) throw refused('Dyspozycję już przyjęto.')
    await reportDisposition(ctx, disposition, kind, text.text ?? '')
    const used = kind === 'done' || kind === 'refuse'
    return {
      title: 'Meldunek zapisany',
      sentences: [
        `Zapisaliśmy meldunek do dyspozycji ${disposition.number}: ${kinds[kind].toLowerCase()}.`,
        used ? 'Ten link przestał działać.' : 'Tego samego linku użyjesz, gdy prace się skończą.',
      ],
      used,
    }
  },
  nameIn: ({ text }) => text.name?.slice(0, 120),
}
