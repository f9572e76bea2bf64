import type { Calculator } from './calculator.ts'
import { workingDaysCalculator } from './calendar/working-days.calculator.ts'
import { deadlineCalculator } from './deadlines/deadline.calculator.ts'
import { identifierCalculator } from './identifiers/identifier.calculator.ts'
import { matterNumberCalculator } from './matter-number.calculator.ts'
import { amountInWordsCalculator } from './polish/amount-in-words.calculator.ts'
import { procurementThresholdCalculator } from './procurement/threshold.calculator.ts'
import { retentionCalculator } from './retention.calculator.ts'
import { tripCalculators } from './trips/index.ts'

/** Every calculator of law, in the order of the page „Kalkulatory”; HTTP and the page read this one list. */
export const calculators: readonly Calculator[] = [
  deadlineCalculator,
  workingDaysCalculator,
  ...tripCalculators,
  identifierCalculator,
  amountInWordsCalculator,
  procurementThresholdCalculator,
  retentionCalculator,
  matterNumberCalculator,
]
