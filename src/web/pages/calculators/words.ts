/** Names of members and values which a calculator's schema leaves without a Polish label. */
const members: Record<string, string> = {
  day: 'Doba',
  breakfast: 'Śniadanie',
  lunch: 'Obiad',
  dinner: 'Kolacja',
  fullBoard: 'Całodzienne wyżywienie',
  kind: 'Rodzaj',
  consent: 'Zgoda na przekroczenie limitu',
  vehicle: 'Pojazd',
  currency: 'Waluta (kod)',
  country: 'Państwo (kod)',
}

const values: Record<string, string> = {
  invoice: 'według rachunku',
  lump: 'ryczałt',
  free: 'bezpłatny',
  documented: 'udokumentowane',
  none: 'brak',
  both: 'w obie strony',
  'one-way': 'w jedną stronę',
  'car-over-900': 'samochód powyżej 900 cm³',
  'car-up-to-900': 'samochód do 900 cm³',
  motorcycle: 'motocykl',
  moped: 'motorower',
  employee: 'pracownik',
  councillor: 'radny',
  sum: 'łącznie',
  separate: 'osobno',
}

/** The label of a member of a schema. */
export const memberLabel = (name: string, description: string | undefined): string =>
  description ?? members[name] ?? name

/** The label of a value to choose. */
export const valueLabel = (value: string, labels: Record<string, string> | undefined): string =>
  labels?.[value] ?? values[value] ?? value
