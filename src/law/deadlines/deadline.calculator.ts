import { z } from 'zod'
import { defineCalculator } from '../calculator.ts'
import { isPlainDate } from '../calendar/plain-date.ts'
import { choiceField, inputObject, refuseAsLawDoes, wholeNumberField } from '../input-fields.ts'
import { deadline } from './deadline.ts'
import { duePhrase, levelOf } from './level.ts'
import { ruleIds, ruleLabels } from './rules.ts'

const eventLabel = 'Data zdarzenia (dla RODO art. 33 z godziną)'

/** A day, with the local hour in Warsaw where the rule counts hours. */
const eventDate = z
  .string({ error: `${eventLabel}: podaj datę RRRR-MM-DD` })
  .refine(
    (text) => isPlainDate(text.slice(0, 10)) && /^20\d\d-..-..(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text),
    {
      error: `${eventLabel}: data RRRR-MM-DD albo RRRR-MM-DDTGG:MM w latach 2000–2099`,
      abort: true,
    },
  )
  .meta({ description: eventLabel })

const input = inputObject({
  rule: choiceField('Reguła', ruleIds, ruleLabels),
  eventDate,
  params: inputObject({
    n: wholeNumberField('Liczba dni, tygodni lub miesięcy', 1, 3660).optional(),
    extend_months: wholeNumberField('Przedłużenie w miesiącach', 0, 3).optional(),
  })
    .optional()
    .describe('Parametry reguły'),
})

/** Due day of a rule for an event: KPA art. 57, Reg. 1182/71 and the acts of each rule. */
export const deadlineCalculator = defineCalculator({
  id: 'deadline',
  label: 'Termin',
  description:
    'Kiedy upływa termin: liczy dni, tygodnie i miesiące, a koniec przesuwa z soboty i dnia wolnego.',
  input: input.superRefine(refuseAsLawDoes(deadline)),
  example: { rule: 'kpa-complaint', eventDate: '2026-11-24' },
  run(given, today) {
    const result = deadline(given)
    return { ...result, level: levelOf(result.due, today), phrase: duePhrase(result.due, today) }
  },
})
