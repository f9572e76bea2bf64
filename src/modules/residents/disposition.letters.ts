import { issueLink } from '#kernel/answer-links/answer-link.ts'
import { sendLetter } from '#kernel/documents/send-letter.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { formatDateLong } from '#law/polish/format.ts'
import type { dispositionFields } from './dispositions.fields.ts'
import { paragraphs } from './letter-text.ts'

type Disposition = Row<typeof dispositionFields>

const toUnit = async (ctx: Context, disposition: Disposition, subject: string, ...texts: string[]) => {
  const link = await issueLink(ctx, {
    purpose: 'disposition-report',
    register: 'dispositions',
    recordId: disposition.id,
    sentTo: disposition.unit,
    days: 60,
  })
  await sendLetter(ctx, {
    about: { register: 'dispositions', id: disposition.id },
    to: { unit: disposition.unit },
    subject,
    body: paragraphs(...texts, 'Meldunek można złożyć w systemie albo bez konta, pod tym adresem:'),
    link,
    kind: 'outgoing',
  })
}

/** The Mayor's disposition with its deadline and a link for the report (§ 5 pkt 7). */
export const sendDisposition = (ctx: Context, disposition: Disposition) =>
  toUnit(
    ctx,
    disposition,
    `Dyspozycja ${disposition.number}`,
    `Po spotkaniu z mieszkańcem w dniu ${formatDateLong(disposition.orderedOn)} Prezydent polecił:`,
    disposition.text,
    `Termin wykonania: ${formatDateLong(disposition.dueOn)}`,
  )

/** Ponaglenie after the deadline (§ 5 pkt 8). */
export const sendUrging = (ctx: Context, disposition: Disposition) =>
  toUnit(
    ctx,
    disposition,
    `Ponaglenie: dyspozycja ${disposition.number}`,
    `Termin wykonania dyspozycji minął ${formatDateLong(disposition.dueOn)} Prosimy o niezwłoczne wykonanie i meldunek.`,
    disposition.text,
  )
