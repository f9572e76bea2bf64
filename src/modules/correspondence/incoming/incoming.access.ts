import { anyOf, holds, isAmong, isPerson, ofSomeUnit, ofUnit } from '#kernel/permissions/rule.ts'

/** The secretariat, which enters letters into the register. */
export const registrars = holds('letters.register', 'osoby z sekretariatu, które rejestrują pisma')
/** The principals, who say who settles a letter. */
export const principals = holds(
  'letters.route',
  'Prezydent, Zastępcy, Sekretarz Miasta oraz Dyrektor i jego Zastępcy',
)
/** The head of the secretariat, who signs the daily control. */
export const controllers = holds('letters.control', 'kierownik sekretariatu albo Dyrektor Kancelarii')
/** Whoever settles this very letter: the person, and the unit it was given to. */
export const settlers = anyOf(isPerson('assignee'), ofUnit('unit'))
/** Who may read a letter. */
export const readers = anyOf(
  registrars,
  principals,
  controllers,
  holds('oversight.read', 'osoby nadzorujące terminy'),
  settlers,
  isAmong('copyPeople'),
  ofSomeUnit('copyUnits'),
)
