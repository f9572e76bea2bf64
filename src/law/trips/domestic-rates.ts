import Big from 'big.js'
import type { Mark } from '../step.ts'

/** A rate in PLN with the days it is in force, its source and mark. */
export type DomesticRate = { amount: string; from: string; source: string; mark: Mark }

/** Domestic per diem, each row in force until the next begins. */
const perDiems: readonly DomesticRate[] = [
  { amount: '23.00', from: '2007-01-01', source: 'rozporządzenie z 19.12.2002', mark: 'M' },
  { amount: '30.00', from: '2013-03-01', source: 'Dz.U. 2013 poz. 167 § 7 ust. 1', mark: 'S' },
  { amount: '38.00', from: '2022-07-28', source: 'Dz.U. 2022 poz. 1481', mark: 'S' },
  { amount: '45.00', from: '2023-01-01', source: 'Dz.U. 2022 poz. 2302', mark: 'S' },
]

/** Rates for a kilometre of a private vehicle (regulation of 25.03.2002 § 2). */
export const kilometreRates = {
  'car-over-900': [
    { amount: '0.8358', from: '2007-11-14', source: 'Dz.U. 2007 nr 201 poz. 1462', mark: 'M' },
    { amount: '1.15', from: '2023-01-17', source: 'Dz.U. 2023 poz. 5', mark: 'S' },
  ],
  'car-up-to-900': [
    { amount: '0.5214', from: '2007-11-14', source: 'Dz.U. 2007 nr 201 poz. 1462', mark: 'M' },
    { amount: '0.89', from: '2023-01-17', source: 'Dz.U. 2023 poz. 5', mark: 'S' },
  ],
  motorcycle: [
    { amount: '0.2302', from: '2007-11-14', source: 'Dz.U. 2007 nr 201 poz. 1462', mark: 'M' },
    { amount: '0.69', from: '2023-01-17', source: 'Dz.U. 2023 poz. 5', mark: 'S' },
  ],
  moped: [
    { amount: '0.1382', from: '2007-11-14', source: 'Dz.U. 2007 nr 201 poz. 1462', mark: 'M' },
    { amount: '0.42', from: '2023-01-17', source: 'Dz.U. 2023 poz. 5', mark: 'S' },
  ],
} as const satisfies Record<string, readonly DomesticRate[]>

/** The row in force on a day; undefined before the first. */
export function rateOn(rows: readonly DomesticRate[], date: string): DomesticRate | undefined {
  return rows.findLast((row) => row.from <= date)
}

/** Domestic per diem of a day (validated to have a row). */
export function perDiemOn(date: string): Big {
  return new Big(rateOn(perDiems, date)!.amount)
}
