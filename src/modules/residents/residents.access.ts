import { anyOf, holds, isPerson } from '#kernel/permissions/rule.ts'

/** Officers for meetings with residents (KP-02). */
export const officers = holds('residents.work', 'osoby ze Stanowisk ds. Spotkań z Mieszkańcami (KP-02)')
/** The Director and deputies, who decide whether a meeting takes place. */
export const deciders = holds('residents.decide', 'Dyrektor Kancelarii i Zastępcy')
/** The Mayor and deputies, who meet residents. */
export const hosts = holds('residents.host', 'Prezydent i Zastępcy Prezydenta')
/** Whoever sees the Chancellery's matters with residents. */
export const readers = anyOf(officers, deciders, hosts, holds('oversight.read', 'osoby nadzorujące terminy'))
/** Whoever leads this very submission. */
export const lead = isPerson('lead')
