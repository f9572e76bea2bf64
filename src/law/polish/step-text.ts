import { formatDateShort, formatNumber } from './format.ts'
import { formatStepValue } from './step-value.ts'

const amount = /^-?\d+\.\d{2,4}$/

/** A step's sentence with days and amounts as people write them; steps keep ISO days and decimal points. */
export const stepText = (text: string): string =>
  text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDateShort(day))
    .replace(/\b(\d+)\.(\d{2,4})(?=\s(?:zł|[A-Z]{3})\b|\szł)/g, '$1,$2')

/** A step's value as people read it: days, amounts, anything else as it is. */
export const stepValue = (value: string): string =>
  amount.test(value) ? formatNumber(value, value.split('.')[1]!.length) : formatStepValue(value)
