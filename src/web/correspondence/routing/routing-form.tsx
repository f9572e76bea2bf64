import { useId, useState } from 'react'
import type { FieldDescription, Reference } from '#kernel/register/description.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { formatDateInList } from '#law/polish/format.ts'
import type { ProblemJson } from '../../api/client.ts'
import { ApiError } from '../../api/client.ts'
import { FieldInput } from '../../register/field-input.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useKeys } from '../../ui/keys.ts'
import type { LetterToRoute, RoutingChoices } from '../queries.ts'
import { expandShort } from './expand-short.ts'

interface Choice {
  unit?: Reference | undefined
  assignee?: Reference | undefined
}

const shownTo = ({ unit, assignee }: Choice) =>
  [unit?.symbol ?? unit?.label, assignee?.label].filter(Boolean).join(', ')

/** To whom, what and until when, by large buttons; digits choose the unit, Ctrl+Enter routes. */
export const RoutingForm = ({
  letter,
  choices,
  input,
  today,
  problem,
  busy,
  onRoute,
  onNext,
}: {
  letter: LetterToRoute
  choices: RoutingChoices
  /** Fields of the action, for what is chosen by typing. */
  input: FieldDescription[]
  today: string
  problem: ProblemJson | undefined
  busy: boolean
  onRoute: (values: object, to: string) => void
  onNext: () => void
}) => {
  const id = useId()
  const [to, setTo] = useState<Choice>({})
  const [instruction, setInstruction] = useState('')
  const [dueOn, setDueOn] = useState<unknown>(null)
  const [more, setMore] = useState<Record<string, unknown>>({})
  const unit = choices.units.find((one) => one.id === to.unit?.id)
  const before = letter.before
  const route = (choice = to, words = instruction) =>
    onRoute(
      {
        unit: choice.unit?.id ?? null,
        assignee: choice.assignee?.id ?? null,
        instruction: expandShort(words, choices.instructions) || null,
        dueOn,
        ...more,
      },
      shownTo(choice),
    )
  useKeys({
    ...Object.fromEntries(
      choices.units.slice(0, 9).map((one, index) => [String(index + 1), () => setTo({ unit: one })]),
    ),
    n: onNext,
    'ctrl+enter': () => route(),
  })
  const field = (name: string) => input.find((one) => one.id === name)!
  const days = [3, 7, 14].map((n) => ({ n, date: addDays(today, n) }))
  return (
    <form
      className="routing-form"
      noValidate
      aria-label={`Dekretacja ${letter.number}`}
      onSubmit={(event) => {
        event.preventDefault()
        route()
      }}
    >
      {problem && (
        <Failure
          error={new ApiError({ ...problem, detail: problem.errors?.[0]?.message ?? problem.detail })}
        />
      )}
      {before?.unit && (
        <button
          type="button"
          className="button as-before"
          onClick={() =>
            route({ unit: before.unit!, assignee: before.assignee ?? undefined }, before.instruction ?? '')
          }
        >
          Jak ostatnio: {shownTo({ unit: before.unit, assignee: before.assignee ?? undefined })}
        </button>
      )}
      <fieldset className="choices">
        <legend>Komu</legend>
        {choices.units.map((one, index) => (
          <button
            key={one.id}
            type="button"
            className="button"
            aria-pressed={to.unit?.id === one.id}
            onClick={() => setTo({ unit: one })}
          >
            {index < 9 && <kbd>{index + 1}</kbd>}
            <strong>{one.symbol}</strong> {one.label.replace(`${one.symbol} `, '')}
          </button>
        ))}
      </fieldset>
      {unit && unit.people.length > 0 && (
        <fieldset className="choices people">
          <legend>Osoba (nieobowiązkowe)</legend>
          {unit.people.map((person) => (
            <button
              key={person.id}
              type="button"
              className="button"
              aria-pressed={to.assignee?.id === person.id}
              onClick={() => setTo({ unit, assignee: to.assignee?.id === person.id ? undefined : person })}
            >
              {person.label}
            </button>
          ))}
        </fieldset>
      )}
      <div className="field">
        <label htmlFor={`${id}-instruction`}>Polecenie</label>
        <span className="help" id={`${id}-help`}>
          Skrót i spacja rozwijają się same, np. „pz”.
        </span>
        <textarea
          id={`${id}-instruction`}
          className="input"
          rows={2}
          aria-describedby={`${id}-help`}
          value={instruction}
          onChange={(event) => {
            const text = event.target.value
            setInstruction(/\s$/.test(text) ? expandShort(text, choices.instructions) : text)
          }}
        />
      </div>
      <fieldset className="choices short">
        <legend className="hidden-visually">Zwykłe polecenia</legend>
        {choices.instructions.map(({ short, text }) => (
          <button key={short} type="button" className="button" onClick={() => setInstruction(text)}>
            <strong>{short}</strong> {text}
          </button>
        ))}
      </fieldset>
      <fieldset className="choices days">
        <legend>Termin</legend>
        {days.map(({ n, date }) => (
          <button
            key={n}
            type="button"
            className="button"
            aria-pressed={dueOn === date}
            onClick={() => setDueOn(dueOn === date ? null : date)}
          >
            {n} dni <span className="small nowrap">{formatDateInList(date)}</span>
          </button>
        ))}
      </fieldset>
      <details>
        <summary>Inny termin, do wiadomości, bez odpowiedzi</summary>
        <FieldInput field={field('dueOn')} value={dueOn} onChange={setDueOn} />
        {['copyUnits', 'copyPeople', 'noAnswer', 'principal'].map((name) => (
          <FieldInput
            key={name}
            field={field(name)}
            value={more[name]}
            onChange={(value) => setMore((current) => ({ ...current, [name]: value }))}
          />
        ))}
      </details>
      <footer>
        <button type="submit" className="button" data-kind="primary" disabled={busy}>
          Zadekretuj{to.unit && `: ${shownTo(to)}`} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="button" aria-keyshortcuts="n" onClick={onNext}>
          Następne <kbd>n</kbd>
        </button>
      </footer>
    </form>
  )
}
