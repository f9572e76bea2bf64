import { issueLink } from '#kernel/answer-links/answer-link.ts'
import { sendLetter } from '#kernel/documents/send-letter.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { formatDateLong } from '#law/polish/format.ts'
import type { inquiryFields } from './inquiries.fields.ts'
import { paragraphs } from './letter-text.ts'
import type { submissionFields } from './submissions.fields.ts'

type Inquiry = Row<typeof inquiryFields>

const linkFor = (ctx: Context, inquiry: Inquiry) =>
  issueLink(ctx, {
    purpose: 'inquiry-answer',
    register: 'inquiries',
    recordId: inquiry.id,
    sentTo: inquiry.unit,
    days: 30,
  })

const toUnit = async (ctx: Context, inquiry: Inquiry, subject: string, ...texts: string[]) => {
  const link = await linkFor(ctx, inquiry)
  await sendLetter(ctx, {
    about: { register: 'inquiries', id: inquiry.id },
    to: { unit: inquiry.unit },
    subject,
    body: paragraphs(...texts, 'Odpowiedzieć można w systemie albo bez konta, pod tym adresem:'),
    link,
    kind: 'outgoing',
  })
}

/** The question with a link by which the unit answers without an account (§ 5 pkt 2). */
export const sendInquiry = (ctx: Context, inquiry: Inquiry, submission: Row<typeof submissionFields>) =>
  toUnit(
    ctx,
    inquiry,
    `Zapytanie ${inquiry.number} w sprawie zgłoszenia ${submission.number}`,
    `W sprawie zgłoszenia „${submission.subject}” prosimy o odpowiedź na pytanie:`,
    inquiry.question,
    `Termin odpowiedzi: ${formatDateLong(inquiry.dueOn)}`,
  )

/** Urging with a new link; the earlier one keeps working until it expires. */
export const sendReminder = (ctx: Context, inquiry: Inquiry) =>
  toUnit(
    ctx,
    inquiry,
    `Ponaglenie: zapytanie ${inquiry.number}`,
    `Przypominamy o zapytaniu z ${formatDateLong(inquiry.askedOn)} Termin odpowiedzi: ${formatDateLong(inquiry.dueOn)}`,
    inquiry.question,
  )
