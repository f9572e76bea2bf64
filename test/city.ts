import type { PublicCity } from '#public/index.ts'

/** An invented city for tests. */
export const testCity: PublicCity = {
  name: 'Miasto',
  office: 'Urząd Miasta',
  chancellery: 'Kancelaria Prezydenta',
  address: 'pl. Ratuszowy 1, 30-001 Miasto',
  phone: '12 000 00 00',
  email: 'kancelaria@miasto.example',
  hours: 'poniedziałek–piątek, 7:40–15:30',
  districts: ['Dzielnica I Stare Miasto', 'Dzielnica II Nowe'],
  clauseUrl: '/klauzula',
  accessibility: { published: '2026-01-02', reviewed: '2026-03-31', coordinator: 'Jan Przykładowy' },
}
