import { deadline } from '#law/deadlines/deadline.ts'

/** The day by which a letter without a deadline of its own has to be settled, and why (KPA art. 35 § 3). */
export const usualDeadline = (receivedOn: string): { dueOn: string; dueWhy: string } => ({
  dueOn: deadline({ rule: 'kpa-month', eventDate: receivedOn }).due.slice(0, 10),
  dueWhy: 'Bez wskazanego terminu: miesiąc od wpływu (KPA art. 35 § 3).',
})
