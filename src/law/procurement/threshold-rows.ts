import type { PlainDate } from '../calendar/plain-date.ts'
import type { Mark } from '../step.ts'

/** One sum the law compares a value with, in force from a day until `to` or the next row of the same id. */
export type ThresholdRow = {
  id: 'procurement-act' | 'eu-supplies-services' | 'eu-works' | 'fixed-asset'
  from: PlainDate
  to?: PlainDate
  /** Net złoty. For EU thresholds: the equivalent announced by the President of the Procurement Office. */
  amount: string
  /** The same in euro, where the law sets it so. */
  euro?: string
  basis: string
  mark: Mark
  /** What the mark rests on, where that is not the act's text. */
  source?: string
}

const pzp = 'ustawa z 11.09.2019 Prawo zamówień publicznych'

/** Thresholds as data; a new law or announcement is a new row. EU rows are those of local government. */
export const thresholdRows: readonly ThresholdRow[] = [
  {
    id: 'procurement-act',
    from: '2021-01-01',
    amount: '130000',
    basis: `${pzp} art. 2 ust. 1 pkt 1`,
    mark: 'S',
  },
  {
    id: 'procurement-act',
    from: '2026-01-01',
    amount: '170000',
    basis: `${pzp} art. 2 ust. 1 pkt 1 (zm. Dz.U. 2025 poz. 1173)`,
    mark: 'S',
    source:
      'prasa prawnicza z października 2025 i stycznia 2026; postępowania wszczęte wcześniej: 130 000 zł',
  },
  {
    id: 'eu-supplies-services',
    from: '2022-01-01',
    to: '2023-12-31',
    amount: '957524',
    euro: '215000',
    basis: `${pzp} art. 3; obwieszczenie Prezesa UZP z 3.12.2021 (M.P. 2021 poz. 1177)`,
    mark: 'S',
  },
  {
    id: 'eu-supplies-services',
    from: '2024-01-01',
    to: '2025-12-31',
    amount: '1024799',
    euro: '221000',
    basis: `${pzp} art. 3; obwieszczenie Prezesa UZP z 3.12.2023 (M.P. 2023 poz. 1344)`,
    mark: 'S',
  },
  {
    id: 'eu-supplies-services',
    from: '2026-01-01',
    to: '2027-12-31',
    amount: '930960',
    euro: '216000',
    basis: `${pzp} art. 3; obwieszczenie Prezesa UZP na lata 2026–2027`,
    mark: 'M',
    source: 'kurs 4,31 potwierdzony w prasie prawniczej; kwota w złotych przeliczona z kwoty w euro',
  },
  {
    id: 'eu-works',
    from: '2022-01-01',
    to: '2023-12-31',
    amount: '23969275',
    euro: '5382000',
    basis: `${pzp} art. 3; obwieszczenie Prezesa UZP z 3.12.2021 (M.P. 2021 poz. 1177)`,
    mark: 'S',
  },
  {
    id: 'eu-works',
    from: '2024-01-01',
    to: '2025-12-31',
    amount: '25680260',
    euro: '5538000',
    basis: `${pzp} art. 3; obwieszczenie Prezesa UZP z 3.12.2023 (M.P. 2023 poz. 1344)`,
    mark: 'S',
  },
  {
    id: 'eu-works',
    from: '2026-01-01',
    to: '2027-12-31',
    amount: '23291240',
    euro: '5404000',
    basis: `${pzp} art. 3; obwieszczenie Prezesa UZP na lata 2026–2027`,
    mark: 'M',
    source: 'kwota w euro i kurs 4,31 potwierdzone w prasie prawniczej; kwota w złotych przeliczona',
  },
  {
    id: 'fixed-asset',
    from: '2018-01-01',
    amount: '10000',
    basis: 'ustawa z 15.02.1992 o podatku dochodowym od osób prawnych art. 16f ust. 3',
    mark: 'S',
  },
]
