import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { formatDateLong } from '../polish/format.ts'

/** Which day's NBP rate settles a trip without an advance, where the act is silent: a setting. */
export type RateRule = 'before-settlement' | 'settlement' | 'return'

/** Polish names of the settings, the default first. */
export const rateRules: Readonly<Record<RateRule, string>> = {
  'before-settlement': 'ostatni dzień roboczy przed dniem rozliczenia',
  settlement: 'dzień rozliczenia',
  return: 'dzień powrotu z podróży',
}

/** The day on which the table in force on `date` was published: the date itself or the working day before it. */
export function publishedOn(date: PlainDate): PlainDate {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/**
 * The day of the table A that settles a trip: that of the first advance (regulation of 29.01.2013 § 20 ust. 4), or by
 * the setting where there was none. `because` is the sentence shown in the steps.
 */
export function rateDay(trip: {
  advancePaidOn: PlainDate | null
  settledOn: PlainDate
  returnedOn: PlainDate
  rule: RateRule
}): { day: PlainDate; because: string } {
  if (trip.advancePaidOn) {
    const day = publishedOn(trip.advancePaidOn)
    return { day, because: `dzień wypłaty zaliczki ${formatDateLong(trip.advancePaidOn)}, § 20 ust. 4` }
  }
  const from = {
    'before-settlement': addDays(trip.settledOn, -1),
    settlement: trip.settledOn,
    return: trip.returnedOn,
  }[trip.rule]
  return { day: publishedOn(from), because: `bez zaliczki, ustawienie: ${rateRules[trip.rule]}` }
}
