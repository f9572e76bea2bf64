import { f } from '#kernel/field/index.ts'

/** What is kept of a document in a matter (spec of records: kinds, versions by hash, acceptance). */
export const documentFields = {
  kind: f.choice(
    'Rodzaj',
    {
      incoming: 'pismo przychodzące',
      outgoing: 'pismo wychodzące',
      internal: 'pismo wewnętrzne',
      note: 'notatka',
      contract: 'umowa',
    },
    { required: true },
  ),
  subject: f.text('Dotyczy', { required: true, search: true }),
  date: f.date('Data pisma', { index: true }),
  author: f.user('Autor', { readonly: true }),
  ownerUnit: f.unit('Komórka', { readonly: true }),
  approvers: f.user('Akceptujący', { readonly: true, multiple: true }),
  contact: f.contact('Adresat lub nadawca', { index: true }),
  unit: f.unit('Komórka adresata'),
  body: f.richText('Treść', { search: true }),
  channel: f.choice('Sposób wysyłki', {
    email: 'e-mail',
    post: 'poczta',
    edoreczenia: 'e-Doręczenia',
    inSystem: 'w systemie',
  }),
  /** Address of a one-purpose link printed in the letter; never shown in lists. */
  link: f.text('Link do odpowiedzi', { readonly: true }),
  aboutRegister: f.text('Rejestr', { readonly: true, maxLength: 60 }),
  aboutId: f.text('Wpis', { readonly: true, maxLength: 40 }),
  files: f.files('Pliki'),
  /** SHA-256 of the content that was accepted; a later change voids the acceptance. */
  contentHash: f.text('Skrót treści', { readonly: true, maxLength: 64 }),
  approvals: f.lines(
    'Akceptacje',
    {
      person: f.user('Kto', { required: true }),
      decision: f.choice(
        'Decyzja',
        { pending: 'czeka', accepted: 'zaakceptowano', returned: 'zwrócono' },
        { required: true },
      ),
      hash: f.text('Skrót treści', { maxLength: 64 }),
      remark: f.multiline('Uwaga'),
      decidedOn: f.date('Dzień'),
    },
    { readonly: true },
  ),
  sentOn: f.date('Wysłano', { readonly: true, index: true }),
}
