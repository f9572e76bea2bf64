const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' })

/** The source of the present moment; a parameter everywhere, so that worlds and tests have their own. */
export type Clock = () => Date

/** The calendar day in Poland at the moment, YYYY-MM-DD. */
export const warsawDay = (moment: Date): string => day.format(moment)
