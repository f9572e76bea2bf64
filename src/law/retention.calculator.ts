import { defineCalculator } from './calculator.ts'
import { dateField, inputObject, textField } from './input-fields.ts'
import { destroyAfter, parseCategory } from './retention.ts'

/** How long files of a category are kept after their matter was closed. */
export const retentionCalculator = defineCalculator({
  id: 'retention',
  label: 'Przechowywanie akt',
  description:
    'Do kiedy przechowuje się akta zakończonej sprawy, kiedy idą do archiwum i co dzieje się potem.',
  input: inputObject({
    category: textField('Kategoria archiwalna (A, B5, BE10, Bc)', 5).refine(
      (text) => parseCategory(text) !== undefined,
      {
        error: 'Kategoria archiwalna: A, Bc albo B i BE z liczbą lat, na przykład B5',
      },
    ),
    closedOn: dateField('Sprawę zakończono dnia'),
  }),
  example: { category: 'B5', closedOn: '2026-11-24' },
  run: ({ category, closedOn }) => ({
    category,
    closedOn,
    ...destroyAfter(parseCategory(category)!, closedOn),
  }),
})
