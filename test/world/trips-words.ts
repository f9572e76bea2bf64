/** Who travels in the world, who orders the trip and who approves its settlement. */
export interface Traveller {
  login: string
  group: 'mayor' | 'deputy' | 'secretary' | 'director' | 'staff'
  orderedBy: string
  approvedBy: string
}

const staff = [
  'zagraniczna',
  'w.kos',
  'b.pawlak',
  'wyjazdy',
  'krajowa',
  'a.gil',
  'z.kawka',
  'foto',
  'mieszkancy',
  'prawnik',
  'norymberga',
]

export const travellers: readonly Traveller[] = [
  { login: 'prezydent', group: 'mayor', orderedBy: 'sekretarz-miasta', approvedBy: 'sekretarz-miasta' },
  { login: 'zastepca', group: 'deputy', orderedBy: 'prezydent', approvedBy: 'dyrektor' },
  { login: 'g.czapla', group: 'deputy', orderedBy: 'prezydent', approvedBy: 'dyrektor' },
  { login: 'sekretarz-miasta', group: 'secretary', orderedBy: 'prezydent', approvedBy: 'prezydent' },
  { login: 'dyrektor', group: 'director', orderedBy: 'sekretarz-miasta', approvedBy: 'sekretarz-miasta' },
  { login: 'zastepca2', group: 'director', orderedBy: 'sekretarz-miasta', approvedBy: 'dyrektor' },
  ...staff.map(
    (login): Traveller => ({ login, group: 'staff', orderedBy: 'dyrektor', approvedBy: 'dyrektor' }),
  ),
]

/** Place, purpose, kilometres one way from Kraków. */
export const home = [
  ['Warszawa', 'Posiedzenie zarządu Unii Metropolii Polskich', 294],
  ['Warszawa', 'Uzgodnienia w ministerstwie', 294],
  ['Wrocław', 'Konferencja o transporcie miejskim', 272],
  ['Poznań', 'Kongres miast polskich', 464],
  ['Gdańsk', 'Forum samorządowe', 588],
  ['Katowice', 'Szkolenie z rozliczeń projektów', 81],
  ['Rzeszów', 'Wizyta robocza w urzędzie miasta', 168],
  ['Łódź', 'Seminarium o rewitalizacji', 253],
] as const

/** Country, city, currency of the per diem, price of a night within the limit. */
export const abroad = [
  ['DE', 'Norymberga', 'EUR', 138],
  ['DE', 'Lipsk', 'EUR', 126],
  ['FR', 'Bordeaux', 'EUR', 152],
  ['IT', 'Florencja', 'EUR', 160],
  ['AT', 'Wiedeń', 'EUR', 134],
  ['LT', 'Wilno', 'EUR', 98],
  ['HU', 'Budapeszt', 'EUR', 105],
  ['ES', 'Sewilla', 'EUR', 140],
  ['BE', 'Bruksela', 'EUR', 168],
  ['GB', 'Edynburg', 'GBP', 145],
  ['CH', 'Berno', 'CHF', 190],
  ['SE', 'Göteborg', 'SEK', 1650],
  ['US', 'Rochester', 'USD', 178],
] as const

/** Purpose and its kind. */
export const purposes = [
  ['Rozmowy z miastem partnerskim', 'partner'],
  ['Kongres miast europejskich', 'conference'],
  ['Promocja miasta na targach', 'promotion'],
  ['Uroczystości rocznicy partnerstwa', 'delegation'],
] as const
