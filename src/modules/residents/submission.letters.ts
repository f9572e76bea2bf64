import { sendLetter } from '#kernel/documents/send-letter.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { paragraphs } from './letter-text.ts'
import type { submissionFields } from './submissions.fields.ts'

type Submission = Row<typeof submissionFields>

const toResident = (ctx: Context, submission: Submission, subject: string, body: string, link?: string) =>
  submission.person
    ? sendLetter(ctx, {
        about: { register: 'submissions', id: submission.id },
        to: { contact: submission.person },
        subject,
        body,
        kind: 'outgoing',
        ...(link && { link }),
      })
    : undefined

/** Confirmation with the number and the code for looking up the status. */
export const confirmReceipt = (ctx: Context, submission: Submission) =>
  toResident(
    ctx,
    submission,
    `Potwierdzenie przyjęcia zgłoszenia ${submission.number}`,
    paragraphs(
      `Przyjęliśmy Twoje zgłoszenie „${submission.subject}” w dniu ${formatDateLong(submission.receivedOn)} Ma ono numer ${submission.number}.`,
      `Stan sprawy sprawdzisz bez logowania pod adresem, który jest niżej. Podaj numer zgłoszenia i kod: ${submission.statusCode}.`,
      'Kod zachowaj dla siebie: kto go zna, widzi stan Twojej sprawy.',
    ),
    '/status',
  )

/** Explanation on paper or by e-mail, kept in the file (§ 5 pkt 4). */
export const sendExplanation = (ctx: Context, submission: Submission, body: string) =>
  toResident(ctx, submission, `Odpowiedź na zgłoszenie ${submission.number}`, body)

/** Why no meeting takes place. */
export const sendNoMeeting = (ctx: Context, submission: Submission, reason: string) =>
  toResident(
    ctx,
    submission,
    `W sprawie spotkania: zgłoszenie ${submission.number}`,
    paragraphs(
      `Dziękujemy za zgłoszenie „${submission.subject}”. Po analizie sprawy spotkanie z Prezydentem się nie odbędzie.`,
      `Uzasadnienie: ${reason}`,
      'Sprawą zajmujemy się dalej. O sposobie jej załatwienia napiszemy osobno.',
    ),
  )

/** Covering letters to the competent units and a notice to the resident (§ 5 pkt 5, KPA art. 65 § 1). */
export const sendForwarding = async (
  ctx: Context,
  submission: Submission,
  units: string[],
  reason: string,
) => {
  for (const unit of units)
    await sendLetter(ctx, {
      about: { register: 'submissions', id: submission.id },
      to: { unit },
      subject: `Przekazanie zgłoszenia ${submission.number} według właściwości`,
      body: paragraphs(
        `Przekazujemy według właściwości zgłoszenie „${submission.subject}”, które wpłynęło ${formatDateLong(submission.receivedOn)}`,
        submission.text && `Treść zgłoszenia: ${submission.text}`,
        `Uzasadnienie: ${reason}`,
        'Prosimy o załatwienie sprawy i odpowiedź bezpośrednio do osoby zgłaszającej.',
      ),
      kind: 'outgoing',
    })
  await toResident(
    ctx,
    submission,
    `Zawiadomienie o przekazaniu zgłoszenia ${submission.number}`,
    paragraphs(
      `Zgłoszenie „${submission.subject}” przekazaliśmy do jednostki właściwej do jego załatwienia.`,
      `Uzasadnienie: ${reason}`,
      'Odpowiedzi udzieli ta jednostka.',
    ),
  )
}
