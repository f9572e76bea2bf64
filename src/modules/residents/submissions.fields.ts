import { f } from '#kernel/field/index.ts'
import { assessmentFields, decisionField } from './assessment.ts'

/** How a submission arrived. */
export const channels = {
  web: 'formularz WWW',
  email: 'e-mail',
  phone: 'telefon',
  inPerson: 'osobiście',
  paper: 'pismo',
  edoreczenia: 'e-Doręczenia',
  epuap: 'ePUAP',
} as const

/** Topics of residents' matters; a city may add its own to the dictionary. */
export const topics = {
  roads: 'drogi i chodniki',
  transport: 'komunikacja miejska',
  greenery: 'zieleń i parki',
  housing: 'mieszkania i lokale',
  waste: 'odpady i czystość',
  planning: 'planowanie i budowy',
  education: 'szkoły i przedszkola',
  social: 'pomoc społeczna i zdrowie',
  safety: 'bezpieczeństwo',
  culture: 'kultura i sport',
  office: 'praca urzędu',
  other: 'inne',
} as const

/** What is kept of a resident's submission to the Mayor (§ 5 pkt 1-5). */
export const submissionFields = {
  subject: f.text('Czego dotyczy', { required: true, search: true }),
  text: f.multiline('Treść', { search: true }),
  person: f.contact('Kto zgłasza', { index: true, personal: true }),
  anonymous: f.boolean('Anonimowe', {
    help: 'Anonim można skierować według właściwości, ale nie na spotkanie.',
  }),
  represents: f.text('W czyim imieniu', { personal: true, help: 'Puste: we własnym imieniu.' }),
  channel: f.choice('Jak wpłynęło', channels, { required: true, index: true }),
  receivedOn: f.date('Wpłynęło', { required: true, index: true }),
  topic: f.choice('Temat', topics, { index: true }),
  place: f.address('Miejsce w mieście'),
  wish: f.choice('Czego oczekuje', {
    meeting: 'spotkania z Prezydentem',
    answer: 'pisemnej odpowiedzi',
    forward: 'przekazania sprawy',
  }),
  accessibility: f.tags('Potrzeby dostępności', {
    suggestions: ['tłumacz języka migowego', 'wejście bez schodów', 'prosty język', 'pętla indukcyjna'],
  }),
  unit: f.unit('Prowadzi komórka', { readonly: true }),
  lead: f.user('Prowadzi', { index: true }),
  priority: f.choice('Pilność', {
    high: { label: 'pilne', tone: 'danger' },
    normal: 'zwykłe',
  }),
  clauseVersion: f.text('Wersja klauzuli informacyjnej', { readonly: true, maxLength: 20 }),
  attachments: f.files('Załączniki'),
  original: f.files('Oryginał wiadomości', { readonly: true }),
  remarks: f.multiline('Uwagi z przyjęcia', { help: 'Np. kłopoty z odczytaniem wiadomości.' }),
  statusCode: f.text('Kod do sprawdzenia statusu', { readonly: true, maxLength: 20 }),
  // Karta analizy (§ 5 pkt 3)
  ...assessmentFields({ readonly: true }),
  repeated: f.boolean('Sprawa powtarza się', { readonly: true }),
  decision: decisionField({ readonly: true }),
  decisionReason: f.multiline('Uzasadnienie decyzji', { readonly: true }),
  host: f.user('Z kim spotkanie', { readonly: true }),
  forwardedTo: f.unit('Przekazano do', { readonly: true, multiple: true }),
  joinedTo: f.ref('submissions', 'Połączono z', { readonly: true }),
  outcome: f.multiline('Sposób załatwienia', { readonly: true, search: true }),
  closedOn: f.date('Zakończono', { readonly: true }),
}
