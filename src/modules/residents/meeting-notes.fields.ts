import { f } from '#kernel/field/index.ts'

/** What is kept of a meeting with a resident (§ 5 pkt 6). */
export const noteFields = {
  appointment: f.ref('appointments', 'Spotkanie', { required: true, index: true, readonly: true }),
  submission: f.ref('submissions', 'Zgłoszenie', { required: true, index: true, readonly: true }),
  person: f.contact('Kto przyszedł', { personal: true, readonly: true }),
  host: f.user('Kto przyjął', { readonly: true }),
  subject: f.text('Czego dotyczy', { required: true, search: true }),
  heldOn: f.date('Dzień spotkania', { required: true, readonly: true }),
  takenBy: f.user('Notuje', { readonly: true }),
  present: f.text('Obecni'),
  lines: f.lines('Notatka', {
    kind: f.choice(
      'Rodzaj',
      { note: 'notatka', agreement: 'ustalenie', disposition: 'dyspozycja' },
      { required: true },
    ),
    text: f.multiline('Treść', { required: true, search: true }),
    unit: f.unit('Adresat dyspozycji'),
    dueOn: f.date('Termin'),
  }),
  approvedOn: f.date('Zatwierdzono', { readonly: true }),
}
