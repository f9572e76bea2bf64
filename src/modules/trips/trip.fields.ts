import { f } from '#kernel/field/index.ts'
import { bookings } from './bookings.ts'
import { groups, means, purposes } from './groups.ts'
import { kept } from './kept-fields.ts'
import { lostCosts } from './lost-costs.ts'

/** What both registers of trips keep of the application, the order and what is prepared for the trip. */
export const tripFields = {
  traveller: f.user('Kto jedzie', { index: true, help: 'Puste: Ty.' }),
  group: f.choice('Grupa osób', groups, { required: true, index: true }),
  unit: f.unit('Komórka', { readonly: true, index: true }),
  purpose: f.text('Cel wyjazdu', { required: true, search: true }),
  purposeKind: f.choice('Rodzaj celu', purposes, { required: true, index: true }),
  host: f.text('Gospodarz', { search: true }),
  programme: f.multiline('Program', { search: true }),
  meets: f.contact('Z kim się spotyka', { multiple: true }),
  startsAt: f.instant('Wyjazd', { required: true, index: true }),
  endsAt: f.instant('Powrót', { required: true }),
  means: f.choice('Środek transportu', means, { required: true }),
  payers: f.multiline('Kto za co płaci', { help: 'Np. gospodarz: noclegi i kolacje.' }),
  otherEstimate: f.money('Przewidywane bilety, noclegi i opłaty'),
  estimate: f.money('Szacunek kosztów', {
    readonly: true,
    help: 'Diety policzone z czasu i opłaty wpisane wyżej.',
  }),
  paragraph: f.choice(
    'Paragraf',
    { '4410': '4410 podróże krajowe', '4420': '4420 podróże zagraniczne' },
    { readonly: true, index: true },
  ),
  budgetLine: f.text('Pozycja budżetu', { maxLength: 60, help: 'Np. 750-75023.' }),
  approverPosts: f.tags('Stanowiska akceptujące', { readonly: true }),
  orderPosts: f.tags('Stanowisko zlecające', { readonly: true }),
  approvals: f.lines(
    'Akceptacje',
    {
      post: f.text('Stanowisko', { required: true }),
      decision: f.choice(
        'Decyzja',
        { pending: 'czeka', accepted: 'zaakceptowano', returned: 'zwrócono' },
        { required: true },
      ),
      decidedBy: f.text('Kto'),
      decidedOn: f.date('Dzień'),
      remark: f.multiline('Uwaga'),
    },
    { readonly: true },
  ),
  orderedBy: f.text('Polecenie wydał', { readonly: true }),
  orderedOn: f.date('Polecenie wydano', { readonly: true, index: true }),
  ...kept({ bookings }),
  advances: f.lines(
    'Zaliczki',
    {
      amount: f.money('Kwota', { required: true }),
      paidOn: f.date('Wypłacono', { required: true }),
      rate: f.decimal('Kurs', { scale: 8 }),
      tableNumber: f.text('Tabela NBP', { maxLength: 40 }),
    },
    { readonly: true },
  ),
  advanceConsent: f.multiline('Zgoda na zaliczkę mimo zaległości', { readonly: true }),
  advanceConsentBy: f.user('Zgodę wydał', { readonly: true }),
  changeReason: f.multiline('Przyczyna zmiany', { readonly: true }),
  cancelReason: f.multiline('Przyczyna odwołania', { readonly: true }),
  ...kept({ cancelCosts: lostCosts('Koszty odwołania') }),
}
