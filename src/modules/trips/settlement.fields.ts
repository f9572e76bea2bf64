import { f } from '#kernel/field/index.ts'
import { rateRules } from '#law/trips/rate-day.ts'

const mealColumns = {
  day: f.integer('Doba', { required: true, min: 1, max: 400 }),
  breakfast: f.boolean('Śniadanie'),
  lunch: f.boolean('Obiad'),
  dinner: f.boolean('Kolacja'),
}

const transport = { lump: 'ryczałt', documented: 'udokumentowane', none: 'brak' } as const

/** What the traveller enters to settle a trip of either kind. Days are nth 24-hour periods of the trip. */
export const enteredFields = {
  departedAt: f.instant('Rzeczywisty wyjazd'),
  returnedAt: f.instant('Rzeczywisty powrót'),
  nights: f.lines('Noclegi', {
    kind: f.choice('Rodzaj', { invoice: 'rachunek', lump: 'ryczałt', free: 'bezpłatny' }, { required: true }),
    amount: f.money('Kwota rachunku'),
    consent: f.boolean('Zgoda ponad limit'),
    paidByHost: f.decimal('Opłacił gospodarz'),
    from: f.instant('Od'),
    to: f.instant('Do'),
    receipts: f.files('Rachunek'),
  }),
  localTransport: f.choice('Dojazdy miejscowe', transport),
  mileage: f.lines('Własny pojazd', {
    vehicle: f.choice(
      'Pojazd',
      {
        'car-over-900': 'samochód powyżej 900 cm³',
        'car-up-to-900': 'samochód do 900 cm³',
        motorcycle: 'motocykl',
        moped: 'motorower',
      },
      { required: true },
    ),
    km: f.decimal('Kilometry', { required: true, scale: 3 }),
    route: f.text('Trasa'),
  }),
  costs: f.lines('Inne wydatki', {
    kind: f.choice(
      'Rodzaj',
      {
        ticket: 'bilet',
        fee: 'opłata',
        baggage: 'bagaż',
        treatment: 'leczenie',
        other: 'inny wydatek',
      },
      { required: true },
    ),
    what: f.text('Za co', { required: true }),
    amount: f.money('Kwota', { required: true }),
    paidByHost: f.decimal('Opłacił gospodarz'),
    documentNumber: f.text('Numer rachunku', { maxLength: 100 }),
    documentDate: f.date('Data rachunku'),
    note: f.text('Uwaga'),
    receipts: f.files('Rachunek'),
  }),
  receipts: f.files('Inne rachunki i bilety'),
}

/** What is entered of a domestic trip besides. */
export const domesticEntered = { ...enteredFields, meals: f.lines('Bezpłatne posiłki', mealColumns) }

/** Countries of the stay in order; the per diem of each holds from `from`, the first one's from the border. */
export const destinations = f.lines('Państwa', {
  country: f.text('Państwo', { required: true, maxLength: 8, suggest: 'country' }),
  city: f.text('Miejscowość'),
  from: f.instant('Pobyt od', { help: 'W pierwszym państwie puste: od granicy.' }),
  arrival: f.choice('Dojazd z i do dworca', { both: 'w obie strony', 'one-way': 'w jedną', none: 'brak' }),
})

/** What is entered of a foreign trip besides. */
export const foreignEntered = {
  ...enteredFields,
  borderOut: f.instant('Granica, start lub wyjście promu przy wyjeździe'),
  borderBack: f.instant('Granica, lądowanie lub wejście promu przy powrocie'),
  meals: f.lines('Bezpłatne posiłki', { ...mealColumns, fullBoard: f.boolean('Całodzienne wyżywienie') }),
  domesticMeals: f.lines('Posiłki w częściach krajowych', mealColumns),
  foodMoney: f.lines('Otrzymano na wyżywienie', {
    day: f.integer('Doba', { required: true, min: 1, max: 400 }),
    amount: f.decimal('Kwota w walucie diety', { required: true }),
  }),
  hospitalDays: f.lines('Pobyt w szpitalu', {
    day: f.integer('Doba', { required: true, min: 1, max: 400 }),
  }),
  domesticParts: f.choice('Części krajowe', { sum: 'łącznie', separate: 'osobno' }),
  rateRule: f.choice('Dzień kursu bez zaliczki', rateRules),
}

/** What the program and the people who check put to it. */
export const settledFields = {
  settledOn: f.date('Rozliczono', { readonly: true, index: true }),
  figures: f.lines(
    'Rozliczenie',
    {
      component: f.text('Składnik', { required: true, maxLength: 40 }),
      label: f.text('Nazwa', { required: true }),
      amount: f.money('Kwota', { required: true, signed: true }),
    },
    { readonly: true },
  ),
  steps: f.lines(
    'Dlaczego?',
    {
      text: f.text('Krok', { required: true, maxLength: 1000 }),
      legalBasis: f.text('Podstawa', { required: true }),
      value: f.text('Wartość', { required: true, maxLength: 40 }),
    },
    { readonly: true },
  ),
  total: f.money('Razem', { readonly: true, index: true }),
  toPay: f.money('Do wypłaty', { readonly: true }),
  toReturn: f.money('Do zwrotu', { readonly: true }),
  signatures: f.lines(
    'Podpisy',
    {
      role: f.choice(
        'Jako',
        {
          traveller: 'wyjeżdżający',
          formal: 'kontrola formalna i rachunkowa',
          factual: 'kontrola merytoryczna',
          approved: 'zatwierdzenie',
        },
        { required: true },
      ),
      person: f.text('Kto', { required: true }),
      personId: f.text('Identyfikator osoby', { required: true, maxLength: 40 }),
      at: f.instant('Kiedy', { required: true }),
      hash: f.text('Skrót kwot', { required: true, maxLength: 64 }),
      valid: f.boolean('Ważny'),
      because: f.text('Dlaczego nieważny'),
    },
    { readonly: true },
  ),
  settlementHash: f.text('Skrót rozliczenia', { readonly: true, maxLength: 64 }),
  report: f.multiline('Sprawozdanie', { readonly: true, search: true }),
  reportFiles: f.files('Załączniki sprawozdania', { readonly: true }),
  reportedOn: f.date('Sprawozdanie złożono', { readonly: true, index: true }),
  paidOn: f.date('Wypłacono lub zwrócono', { readonly: true }),
  closedOn: f.date('Zamknięto', { readonly: true }),
}
