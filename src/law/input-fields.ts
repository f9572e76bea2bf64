import { z } from 'zod'
import { isPlainDate } from './calendar/plain-date.ts'
import { InvalidInput } from './invalid-input.ts'
import { parseMoney } from './polish/parse.ts'

/** A day `YYYY-MM-DD` between 2000 and 2100, the years the calendar of free days is kept for. */
export function dateField(label: string) {
  return z
    .string({ error: `${label}: podaj datę RRRR-MM-DD` })
    .refine((text) => isPlainDate(text) && text >= '2000-01-01' && text <= '2100-12-31', {
      error: `${label}: data RRRR-MM-DD w latach 2000–2100`,
      abort: true,
    })
    .meta({ description: label, format: 'date' })
}

/** One of named values; the Polish names of values travel as `x-labels` to forms and OpenAPI. */
export function choiceField<const Value extends string>(
  label: string,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
) {
  return z
    .enum(values, { error: `${label}: wybierz jedną z wartości: ${values.join(', ')}` })
    .meta({ description: label, 'x-labels': labels })
}

/** A text that is not empty, at most so many characters. */
export function textField(label: string, max: number) {
  return z
    .string({ error: `${label}: podaj tekst` })
    .trim()
    .min(1, { error: `${label}: pole jest wymagane` })
    .max(max, { error: `${label}: najwyżej ${max} znaków` })
    .meta({ description: label })
}

/** A whole number given as a number or as digits; an empty text counts as absent, as a form sends it. */
export function wholeNumberField(label: string, min: number, max: number) {
  const error = `${label}: liczba całkowita od ${min} do ${max}`
  return z
    .union([z.number(), z.string()], { error })
    .transform((value) => (value === '' ? undefined : Number(value)))
    .refine((value) => value === undefined || (Number.isInteger(value) && value >= min && value <= max), {
      error,
      abort: true,
    })
    .meta({ description: label })
}

/** An amount of money as a number or as people type it („1 234,50”); gives a string with two decimals. */
export function moneyField(label: string) {
  const error = `${label}: podaj kwotę, na przykład 1234,50`
  return z
    .union([z.string(), z.number()], { error })
    .transform((value, context) => {
      const amount = parseMoney(String(value))
      if (amount !== undefined) return amount
      context.addIssue({ code: 'custom', message: error })
      return z.NEVER
    })
    .meta({ description: label })
}

/** The body of a calculator; anything that is not an object is refused in Polish. */
export function inputObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: 'Podaj dane jako obiekt JSON' })
}

/** Runs a rule of law for its refusals only, which become issues at the fields they are about. */
export function refuseAsLawDoes<Input>(rule: (input: Input) => unknown) {
  return (input: Input, context: Pick<z.RefinementCtx, 'addIssue'>): void => {
    try {
      rule(input)
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      context.addIssue({ code: 'custom', message: error.message, path: [...error.path] })
    }
  }
}
