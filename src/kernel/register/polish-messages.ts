import type { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const kinds: Record<string, string> = {
  string: 'Wpisz tekst.',
  number: 'Wpisz liczbę.',
  int: 'Wpisz liczbę całkowitą.',
  boolean: 'Wybierz „tak” albo „nie”.',
  array: 'Podaj listę.',
  object: 'Podaj dane jako obiekt z polami.',
  record: 'Podaj dane jako obiekt z polami.',
}

const formats: Record<string, string> = {
  uuid: 'Niepoprawny identyfikator.',
  date: 'Podaj dzień w postaci RRRR-MM-DD.',
  datetime: 'Podaj chwilę w postaci ISO 8601.',
  email: 'Niepoprawny adres e-mail.',
}

const limit = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, word: string): string => {
  const bound = issue.code === 'too_big' ? issue.maximum : issue.minimum
  if (issue.origin === 'string') return `${word} znaków: ${bound}.`
  if (issue.origin === 'array' || issue.origin === 'set') return `${word} pozycji: ${bound}.`
  return issue.code === 'too_big'
    ? `Największa dozwolona wartość to ${bound}.`
    : `Najmniejsza dozwolona wartość to ${bound}.`
}

/** Plain Polish sentences for what schemas find wrong and have no words of their own for. */
export const polishMessage = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'Uzupełnij to pole.'
      return kinds[issue.expected] ?? 'Wpisz wartość właściwego rodzaju.'
    case 'too_big':
      return limit(issue, 'Najwięcej')
    case 'too_small':
      return limit(issue, 'Najmniej')
    case 'invalid_value':
      return `Wybierz jedną z wartości: ${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return formats[issue.format] ?? 'Wartość ma niepoprawną postać.'
    case 'unrecognized_keys':
      return `Nieznane pola: ${issue.keys.join(', ')}.`
    default:
      return 'Wpisz wartość właściwego rodzaju.'
  }
}
