import { f } from '#kernel/field/index.ts'

/** What is kept of a matter (instrukcja kancelaryjna, § 5 and spis spraw). */
export const matterFields = {
  subject: f.text('Tytuł sprawy', { required: true, search: true, help: 'Zwięźle: czego sprawa dotyczy.' }),
  unit: f.unit('Komórka', { required: true }),
  /** Symbol at the moment of registration: a later change of structure never changes a number. */
  unitSymbol: f.text('Symbol komórki w znaku', { readonly: true, maxLength: 20 }),
  jrwa: f.text('Klasa JRWA', {
    suggest: 'jrwa',
    required: true,
    maxLength: 10,
    help: 'Symbol z jednolitego rzeczowego wykazu akt, np. 1510.',
  }),
  subgroup: f.integer('Podteczka', { readonly: true, min: 1 }),
  archivalCategory: f.text('Kategoria archiwalna', { readonly: true, maxLength: 5 }),
  lead: f.user('Prowadzi', { index: true }),
  parties: f.contact('Strony', { multiple: true, personal: true }),
  openedOn: f.date('Wszczęto', { index: true }),
  dueOn: f.date('Termin', { index: true, readonly: true }),
  closedOn: f.date('Zakończono', { readonly: true }),
  outcome: f.multiline('Sposób załatwienia', { readonly: true, search: true }),
  confidential: f.boolean('Poufna w Kancelarii'),
  remarks: f.multiline('Uwagi', { search: true }),
}
