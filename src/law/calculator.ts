import type { z } from 'zod'
import type { PlainDate } from './calendar/plain-date.ts'
import type { Step } from './step.ts'

export type { Mark, Step } from './step.ts'

/** What every calculator answers: its own values and the explanation of how they came about. */
export type CalculatorResult = { steps: Step[]; [key: string]: unknown }

/**
 * One calculator of law, served at `POST /api/v1/law/{id}` and as a form on the page „Kalkulatory”.
 * Each field of `input` carries its Polish label in `.describe()`; what validation lets through, `run` can answer.
 */
export type Calculator<Input extends z.ZodType = z.ZodType> = {
  id: string
  label: string
  description: string
  /** Provision of the decree it serves, for example `7.1.10`. */
  provision?: string
  input: Input
  /** A body which works as it stands; shown in the form and in OpenAPI. */
  example: z.input<Input>
  /** Pure: `today` (YYYY-MM-DD) is the only clock. A method, so that a typed calculator fits the untyped registry. */
  run(input: z.output<Input>, today: PlainDate): CalculatorResult
}

/** Ties the type of `run` and `example` to the schema and gives the shape kept in the registry. */
export function defineCalculator<Input extends z.ZodType>(calculator: Calculator<Input>): Calculator {
  return calculator
}
