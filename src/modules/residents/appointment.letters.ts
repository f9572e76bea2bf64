import { issueLink } from '#kernel/answer-links/answer-link.ts'
import { sendLetter } from '#kernel/documents/send-letter.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { formatDateLong } from '#law/polish/format.ts'
import type { appointmentFields } from './appointments.fields.ts'
import { paragraphs } from './letter-text.ts'
import type { receptionDayFields } from './reception-days.fields.ts'

/** Invitation with a link to confirm or decline. */
export const sendInvitation = async (
  ctx: Context,
  appointment: Row<typeof appointmentFields>,
  day: Row<typeof receptionDayFields>,
): Promise<void> => {
  const link = await issueLink(ctx, {
    purpose: 'invitation',
    register: 'appointments',
    recordId: appointment.id,
    sentTo: appointment.person,
    days: 60,
  })
  await sendLetter(ctx, {
    about: { register: 'appointments', id: appointment.id },
    to: { contact: appointment.person },
    subject: `Zaproszenie na spotkanie ${formatDateLong(appointment.date)}`,
    body: paragraphs(
      `Zapraszamy na spotkanie w sprawie „${appointment.subject}”.`,
      `Dzień: ${formatDateLong(appointment.date)}, godzina ${appointment.startsAt}. Miejsce: ${day.venue}.`,
      'Prosimy o potwierdzenie przyjścia albo informację, że termin nie odpowiada, pod tym adresem:',
    ),
    link,
    kind: 'outgoing',
  })
}

/** The office calls the meeting off; the matter goes back to the waiting list. */
export const sendCancellation = (
  ctx: Context,
  appointment: Row<typeof appointmentFields>,
  reason: string,
): Promise<unknown> =>
  sendLetter(ctx, {
    about: { register: 'appointments', id: appointment.id },
    to: { contact: appointment.person },
    subject: `Odwołanie spotkania ${formatDateLong(appointment.date)}`,
    body: paragraphs(
      `Spotkanie w sprawie „${appointment.subject}”, umówione na ${formatDateLong(appointment.date)}, godzinę ${appointment.startsAt}, nie odbędzie się.`,
      `Przyczyna: ${reason}`,
      'Przepraszamy. Zaproponujemy inny termin.',
    ),
    kind: 'outgoing',
  })
