import { f } from '#kernel/field/index.ts'

export const dispositionFields = {
  submission: f.ref('submissions', 'Zgłoszenie', { required: true, index: true }),
  note: f.ref('meeting-notes', 'Notatka', { required: true, index: true }),
  unit: f.unit('Wykonuje', { required: true, index: true }),
  text: f.multiline('Treść dyspozycji', { required: true, search: true }),
  orderedBy: f.user('Kto polecił'),
  orderedOn: f.date('Polecono', { required: true }),
  dueOn: f.date('Termin', { required: true, index: true }),
  reports: f.lines('Meldunki', {
    reportedOn: f.date('Dzień', { required: true }),
    reportedBy: f.text('Kto', { required: true }),
    text: f.multiline('Treść', { required: true }),
  }),
  urgings: f.integer('Ponaglenia', { min: 0 }),
  escalatedOn: f.date('Zgłoszono Dyrektorowi'),
  doneOn: f.date('Wykonano'),
}
