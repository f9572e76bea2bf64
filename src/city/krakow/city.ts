import { districts } from './districts.ts'

/** What pages and letters say of the office. Phone, e-mail, web addresses and the coordinator are invented. */
export const city = {
  name: 'Kraków',
  office: 'Urząd Miasta Krakowa',
  chancellery: 'Kancelaria Prezydenta',
  address: 'pl. Wszystkich Świętych 3-4, 31-004 Kraków',
  phone: '12 000 00 00',
  email: 'kancelaria@umk.example',
  hours: 'poniedziałek–piątek, 7:40–15:30',
  districts,
  bipUrl: 'https://bip.umk.example',
  clauseUrl: 'https://bip.umk.example/rodo',
  accessibility: { published: '2026-11-01', reviewed: '2026-11-01', coordinator: 'Alicja Modrzew' },
} as const

/** What stands at the head of letters; the unit is that of letters which belong to none of its own. */
export const letterhead = {
  city: city.name,
  office: city.office,
  unit: city.chancellery,
  address: city.address,
  contact: `tel. ${city.phone}, ${city.email}`,
}
