import type { FieldOptions } from '#kernel/field/field.ts'
import { f } from '#kernel/field/index.ts'

/** The card on which an officer weighs a submission (§ 5 pkt 3): the same questions in the form and in the record. */
export const assessmentFields = <const O extends FieldOptions>(options: O) => ({
  competence: f.choice('Czy to sprawa Prezydenta', { yes: 'tak', partly: 'częściowo', no: 'nie' }, options),
  exhausted: f.choice(
    'Czy wyczerpano inne drogi',
    { yes: 'tak', no: 'nie', unknown: 'nie ustalono' },
    options,
  ),
  importance: f.choice(
    'Waga sprawy',
    { city: 'wielu mieszkańców', family: 'jedna rodzina lub firma', minor: 'drobna' },
    options,
  ),
  recommendation: f.choice(
    'Rekomendacja',
    { meeting: 'spotkanie', other: 'spotkanie z inną osobą', none: 'bez spotkania' },
    options,
  ),
  assessment: f.multiline('Ocena', { search: true, ...options }),
})

/** What the Director decides of a meeting. */
export const decisionField = <const O extends FieldOptions>(options: O) =>
  f.choice(
    'Decyzja',
    { meeting: 'spotkanie z Prezydentem', other: 'spotkanie z inną osobą', none: 'bez spotkania' },
    options,
  )
