import type { Values } from '#kernel/field/field.ts'
import type { letterFields } from './incoming-letters.fields.ts'

type Letter = Values<typeof letterFields>
type Finding = { path: keyof Letter; message: string; rule: string }

/** What cannot be true of a letter entered on `today`, with the field at which it is shown. */
export const checkLetter = (letter: Letter, today: string): Finding[] => {
  const found: Finding[] = []
  const add = (wrong: unknown, path: keyof Letter, message: string, rule: string) => {
    if (wrong) found.push({ path, message, rule })
  }
  const { receivedOn, letterDate, dueOn } = letter
  add(receivedOn > today, 'receivedOn', 'Data wpływu nie może być z przyszłości.', 'past')
  add(
    letterDate && letterDate > receivedOn,
    'letterDate',
    'Data pisma jest późniejsza niż data wpływu. Popraw jedną z nich.',
    'order',
  )
  add(
    dueOn && dueOn < receivedOn,
    'dueOn',
    'Termin jest wcześniejszy niż data wpływu. Popraw go albo usuń.',
    'order',
  )
  add(
    !letter.sender && !letter.senderText,
    'sender',
    'Wskaż nadawcę z kontaktów albo wpisz go tak, jak stoi w piśmie. Nieznany: wpisz „brak danych”.',
    'sender',
  )
  add(
    letter.quotedMatter && letter.jrwa,
    'jrwa',
    'Pismo należy do istniejącej sprawy albo wszczyna nową, nie jedno i drugie.',
    'one-matter',
  )
  return found
}
