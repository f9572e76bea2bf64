import { z } from 'zod'
import { type Field, type Fields, missing } from '#kernel/field/field.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import type { AnyDefinition } from './definition.ts'
import { polishMessage } from './polish-messages.ts'

// Every schema of the program speaks Polish where it has no words of its own.
z.config({ localeError: polishMessage })

/** An absent member, null and an empty text mean the same to a form: nothing entered. */
const entered = (field: Field) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? null : value),
    z
      .any()
      .superRefine((value, issues) => {
        if (value === null && field.options.required)
          issues.addIssue({ code: 'custom', message: missing, params: { rule: 'required' } })
      })
      .pipe(field.schema()),
  )

/** Object schema of fields; unknown members are refused by name, so that a typing error is not silently lost. */
export const objectSchema = (fields: Fields, partial = false) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([id, field]) => [id, partial ? entered(field).optional() : entered(field)]),
    ),
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? (issue.keys as string[]).includes('number')
            ? 'Numer nadaje system przy rejestracji – nie wpisuje się go ręcznie.'
            : `Nieznane pola: ${(issue.keys as string[]).join(', ')}.`
          : 'Podaj dane jako obiekt z polami.',
    },
  )

/** Schemas of a register's input: whole for creation, partial for changes. */
export const recordSchema = (definition: AnyDefinition) => {
  const fields = Object.fromEntries(
    Object.entries(definition.fields as Fields).filter(([, field]) => !field.options.readonly),
  )
  return { create: objectSchema(fields), change: objectSchema(fields, true) }
}

/** Where and why input fails, as the person is told. */
export const problemsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({
    path:
      issue.path.map(String).join('.') || (issue.code === 'unrecognized_keys' ? String(issue.keys[0]) : ''),
    message: issue.message,
    rule: issue.code === 'custom' ? ((issue.params?.rule as string | undefined) ?? 'custom') : issue.code,
  }))

/** Parses input or throws 422 with a message at each field. */
export const parseInput = <Output>(schema: z.ZodType<Output>, input: unknown): Output => {
  const result = schema.safeParse(input ?? {})
  if (!result.success) throw invalid(problemsOf(result.error))
  return result.data
}
