import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FieldDescription } from '#kernel/register/description.ts'
import { typeset } from '#law/polish/typography.ts'
import type { Step } from '#law/step.ts'
import { ApiError, api } from '../../api/client.ts'
import { ErrorSummary } from '../../register/error-summary.tsx'
import { plainField } from '../plain-field.ts'
import { Steps } from '../steps.tsx'
import { Members } from './control.tsx'
import { factsOf } from './outcome.ts'
import { bodyOf, type CalculatorJson, type Schema } from './schema.ts'

type Result = Record<string, unknown> & { steps: Step[]; mark?: string; foreign?: Record<string, unknown> }

const part = (schema: Schema, wanted: (name: string) => boolean): Schema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => wanted(name))),
})

/** One calculator: its form from the schema, the result and how it came about. */
export const Calculator = ({ calculator }: { calculator: CalculatorJson }) => {
  const [values, setValues] = useState<Record<string, unknown>>(calculator.example)
  const run = useMutation({
    mutationFn: () =>
      api<Result>(`/api/v1/law/${calculator.id}`, {
        method: 'POST',
        body: bodyOf(calculator.input, values) ?? {},
      }),
  })
  const problem = run.error instanceof ApiError ? run.error.problem : undefined
  const errors = problem?.errors ?? []
  const schema = calculator.input
  const usual = (name: string) => (schema.required?.includes(name) ?? false) || name in calculator.example
  const usualFields = part(schema, usual)
  const further = part(schema, (name) => !usual(name))
  const fields: FieldDescription[] = Object.entries(schema.properties ?? {}).map(([name, member]) =>
    plainField(name, member.description ?? name, 'text'),
  )
  const change = (next: unknown) =>
    setValues((current) => ({ ...current, ...(next as Record<string, unknown>) }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.mutate()
  }
  return (
    <div className="calculator">
      <form noValidate className="panel" onSubmit={submit} aria-labelledby="calculator-name">
        <h2 id="calculator-name">{calculator.label}</h2>
        <p className="quiet">{typeset(calculator.description)}</p>
        {problem && <ErrorSummary problem={problem} fields={fields} />}
        <Members schema={usualFields} path="" value={values} errors={errors} onChange={change} />
        {Object.keys(further.properties ?? {}).length > 0 && (
          <details
            className="further"
            open={errors.some((one) => one.path.split('.')[0]! in further.properties!) || undefined}
          >
            <summary>Więcej danych</summary>
            <Members schema={further} path="" value={values} errors={errors} onChange={change} />
          </details>
        )}
        <footer className="actions">
          <button type="submit" className="button" data-kind="primary" disabled={run.isPending}>
            Oblicz <kbd>Enter</kbd>
          </button>
          <button
            type="button"
            className="button"
            data-kind="plain"
            onClick={() => {
              setValues({})
              run.reset()
            }}
          >
            Wyczyść
          </button>
          <button
            type="button"
            className="button"
            data-kind="plain"
            onClick={() => setValues(calculator.example)}
          >
            Wstaw przykład
          </button>
        </footer>
      </form>
      <section className="panel outcome" aria-labelledby="outcome" aria-live="polite">
        <h2 id="outcome">Wynik</h2>
        {run.data ? (
          <Outcome result={run.data} />
        ) : (
          <p className="quiet">
            Podaj dane i wybierz „Oblicz”. Tu pojawi się wynik z uzasadnieniem krok po kroku.
          </p>
        )}
      </section>
    </div>
  )
}

const Outcome = ({ result }: { result: Result }) => {
  const [chief, ...facts] = factsOf(result)
  const foreign = result.foreign ? factsOf(result.foreign, String(result.foreign.currency)) : []
  return (
    <>
      {chief && (
        <p className="chief">
          <span className="eyebrow">{chief.label}</span>
          <strong>{chief.value}</strong>
        </p>
      )}
      <dl className="facts">
        {[...facts, ...foreign].map((fact) => (
          <div key={fact.label + fact.value}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {result.mark === 'U' && (
        <p className="notice" data-tone="warning">
          Przepis do sprawdzenia przed użyciem.
        </p>
      )}
      <h3>Dlaczego?</h3>
      <Steps steps={result.steps} />
    </>
  )
}
