import { f } from '#kernel/field/index.ts'
import { channels } from '../channels.ts'

/** What may be left empty: the same in the register and in the queue before it. */
export const optionalLetterFields = {
  letterDate: f.date('Data pisma', { index: true }),
  sender: f.contact('Nadawca', { index: true, personal: true }),
  senderText: f.text('Nadawca według pisma', {
    search: true,
    personal: true,
    help: 'Gdy nadawcy nie ma jeszcze wśród kontaktów.',
  }),
  theirReference: f.text('Znak nadawcy', { search: true, index: true, maxLength: 120 }),
  rNumber: f.text('Numer nadawczy (R)', { search: true, maxLength: 40 }),
  dueOn: f.date('Termin', { index: true }),
  dueWhy: f.text('Skąd termin', { help: 'Np. „w terminie 14 dni od otrzymania” albo przepis.' }),
  quotedMatter: f.ref('matters', 'Znak naszej sprawy'),
  jrwa: f.text('Nowa sprawa w klasie', {
    suggest: 'jrwa',
    maxLength: 10,
    help: 'Klasa JRWA, jeżeli pismo wszczyna sprawę. Sprawa powstanie przy rejestracji.',
  }),
  enclosures: f.integer('Liczba załączników', { min: 0, max: 9999 }),
  letter: f.files('Pismo'),
  attachments: f.files('Załączniki'),
  remarks: f.multiline('Uwagi', { search: true }),
}

/** What the secretariat writes down of a letter. */
export const letterFields = {
  channel: f.choice('Jak wpłynęło', channels, { required: true, index: true }),
  receivedOn: f.date('Data wpływu', { required: true, index: true }),
  subject: f.text('Czego dotyczy', { required: true, search: true }),
  ...optionalLetterFields,
}

/** What is kept of an incoming letter (§ 7 ust. 1 pkt 3 lit. a; instrukcja kancelaryjna § 42-46). */
export const incomingLetterFields = {
  ...letterFields,
  principal: f.user('Zadekretował(a)', { readonly: true, index: true }),
  routedOn: f.date('Zadekretowano', { readonly: true }),
  unit: f.unit('Komórka', { readonly: true, index: true }),
  assignee: f.user('Załatwia', { readonly: true, index: true }),
  instruction: f.multiline('Polecenie', { readonly: true, search: true }),
  copyUnits: f.unit('Do wiadomości: komórki', { readonly: true, multiple: true }),
  copyPeople: f.user('Do wiadomości: osoby', { readonly: true, multiple: true }),
  noAnswer: f.boolean('Nie wymaga odpowiedzi', { readonly: true }),
  answer: f.text('Odpowiedź', { readonly: true, maxLength: 60, help: 'Numer pisma wychodzącego.' }),
  closedOn: f.date('Załatwiono', { readonly: true }),
  outcome: f.multiline('Sposób załatwienia', { readonly: true, search: true }),
}
