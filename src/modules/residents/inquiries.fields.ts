import { f } from '#kernel/field/index.ts'

/** What is kept of a question to a unit (§ 5 pkt 2). */
export const inquiryFields = {
  submission: f.ref('submissions', 'Zgłoszenie', { required: true, index: true }),
  unit: f.unit('Komórka', { required: true, index: true }),
  question: f.multiline('Pytanie', { required: true, search: true }),
  askedBy: f.user('Pyta', { required: true }),
  askedOn: f.date('Wysłano', { required: true }),
  dueOn: f.date('Termin odpowiedzi', { required: true, index: true }),
  answer: f.multiline('Odpowiedź', { search: true }),
  answeredOn: f.date('Odpowiedziano'),
  answeredBy: f.text('Kto odpowiedział'),
  answerFiles: f.files('Załączniki odpowiedzi'),
  reminders: f.integer('Ponaglenia', { min: 0 }),
}
