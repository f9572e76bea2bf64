import { appointments } from './appointments.register.ts'
import { dispositions } from './dispositions.register.ts'
import { inquiries } from './inquiries.register.ts'
import { meetingNotes } from './meeting-notes.register.ts'
import { receptionDays } from './reception-days.register.ts'
import { submissions } from './submissions.register.ts'

export { takeFetchedMail } from './email.routes.ts'
export { residentsRoutes } from './residents.routes.ts'
export { urgeInquiries } from './urge-inquiries.ts'

/** Registers of matters with residents (§ 5). */
export const residentsRegisters = [
  submissions,
  inquiries,
  receptionDays,
  appointments,
  meetingNotes,
  dispositions,
]
