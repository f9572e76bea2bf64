/** Whose trip it is: groups differ in who orders the trip and by which act it is settled. */
export const groups = {
  mayor: 'Prezydent',
  deputy: 'Zastępca Prezydenta',
  plenipotentiary: 'Pełnomocnik Prezydenta',
  secretary: 'Sekretarz Miasta',
  treasurer: 'Skarbnik',
  director: 'Dyrektor Kancelarii i Zastępcy',
  staff: 'pracownik',
  councillor: 'radny',
} as const

export type Group = keyof typeof groups

/** Councillors travel by the regulation of 31.07.2000, all others by that of 29.01.2013. */
export const basisOf = (group: Group): 'employee' | 'councillor' =>
  group === 'councillor' ? 'councillor' : 'employee'

/** What trips are made for; analyses count by it. */
export const purposes = {
  partner: 'miasto partnerskie',
  conference: 'konferencja lub kongres',
  negotiation: 'rozmowy i negocjacje',
  training: 'szkolenie',
  promotion: 'promocja miasta',
  delegation: 'delegacja z Prezydentem',
  other: 'inny cel',
} as const

/** How the person travels; with a car of one's own or the office's, lump sums for transport are not due. */
export const means = {
  train: 'pociąg',
  bus: 'autobus',
  plane: 'samolot',
  ferry: 'prom',
  officialCar: 'samochód służbowy',
  privateCar: 'własny samochód',
} as const
