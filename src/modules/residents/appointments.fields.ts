import { f } from '#kernel/field/index.ts'

export const appointmentFields = {
  day: f.ref('reception-days', 'Dzień przyjęć', { required: true, index: true }),
  date: f.date('Dzień', { required: true, index: true }),
  startsAt: f.text('Od', { required: true, maxLength: 5 }),
  endsAt: f.text('Do', { required: true, maxLength: 5 }),
  host: f.user('Z kim', { required: true }),
  submission: f.ref('submissions', 'Zgłoszenie', { required: true, index: true }),
  subject: f.text('Czego dotyczy', { required: true, search: true }),
  person: f.contact('Kto przychodzi', { required: true, index: true, personal: true }),
  needs: f.tags('Potrzeby dostępności'),
  confirmedOn: f.date('Potwierdzono'),
}
