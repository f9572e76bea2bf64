/** How a letter comes to the office or leaves it (§ 7 ust. 1 pkt 3 lit. a). */
export const channels = {
  paper: 'list zwykły',
  registered: 'list polecony',
  email: 'e-mail',
  eDelivery: 'e-Doręczenia',
  epuap: 'ePUAP',
  fax: 'faks',
  inPerson: 'osobiście',
  internal: 'poczta wewnętrzna',
} as const

/** One of the ways of `channels`. */
export type Channel = keyof typeof channels
