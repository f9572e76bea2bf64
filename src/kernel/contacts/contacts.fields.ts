import { f } from '#kernel/field/index.ts'

export const contactFields = {
  kind: f.choice('Rodzaj', { person: 'Osoba', organisation: 'Organizacja' }, { required: true }),
  givenName: f.text('Imię', { search: true, personal: true, maxLength: 80 }),
  familyName: f.text('Nazwisko', { search: true, personal: true, maxLength: 120 }),
  organisation: f.text('Organizacja', { search: true }),
  role: f.text('Funkcja', { search: true }),
  salutation: f.text('Zwrot grzecznościowy', {
    help: 'Np. „Szanowna Pani Konsul”. System nie zgaduje odmiany.',
  }),
  email: f.text('E-mail', { personal: true, index: true, maxLength: 254 }),
  phone: f.text('Telefon', { personal: true, maxLength: 40 }),
  place: f.address('Adres', { personal: true }),
  channel: f.choice('Wybrany sposób kontaktu', {
    email: 'e-mail',
    post: 'poczta',
    phone: 'telefon',
    edoreczenia: 'e-Doręczenia',
  }),
  nip: f.text('NIP', { maxLength: 13 }),
  languages: f.tags('Języki'),
  labels: f.tags('Etykiety', {
    suggestions: [
      'mieszkaniec',
      'konsulat',
      'organizacja kombatancka',
      'organizacja polonijna',
      'media',
      'miasto partnerskie',
    ],
  }),
  mergedInto: f.contact('Połączono z', { readonly: true }),
  remarks: f.multiline('Uwagi', { search: true }),
}
