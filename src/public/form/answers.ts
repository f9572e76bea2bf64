import type { FormView } from './submission-form.page.ts'

/** One answer on the page where everything is checked, with the step on which it may be changed. */
export interface Answer {
  label: string
  value: string
  step: number
}

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ')

/** All answers of the draft in words. */
export const draftAnswers = ({ copy: { form }, draft }: Pick<FormView, 'copy' | 'draft'>): Answer[] => {
  const f = draft.fields
  const given = (value: string | undefined) => value || form.none
  const place = joined([f.placeStreet, f.placeHouse].filter(Boolean).join(' '), f.placeDistrict)
  const matter: Answer[] = [
    { label: form.wish, value: given(form.wishes[f.wish as keyof typeof form.wishes]), step: 1 },
    { label: form.subject, value: given(f.subject), step: 1 },
    { label: form.text, value: given(f.text), step: 1 },
    { label: form.topic, value: given(form.topics[f.topic as keyof typeof form.topics]), step: 1 },
    { label: form.place, value: given(place), step: 1 },
    { label: form.filesKept, value: given(draft.files.map((file) => file.name).join(', ')), step: 2 },
  ]
  if (f.anonymous === 'yes') return [...matter, { label: form.steps[2], value: form.anonymous, step: 3 }]
  const address = joined(
    [f.street, f.house].filter(Boolean).join(' '),
    [f.postcode, f.city].filter(Boolean).join(' '),
  )
  const needs = draft.needs.map((need) => form.needs[need as keyof typeof form.needs]).filter(Boolean)
  return [
    ...matter,
    {
      label: form.steps[2],
      value: joined([f.givenName, f.familyName].filter(Boolean).join(' '), f.organisation),
      step: 3,
    },
    { label: form.represents, value: given(f.represents), step: 3 },
    { label: form.email, value: given(f.email), step: 3 },
    { label: form.phone, value: given(f.phone), step: 3 },
    { label: form.address, value: given(address), step: 3 },
    { label: form.channel, value: given(form.channels[f.channel as keyof typeof form.channels]), step: 3 },
    { label: form.accessibility, value: given(needs.join(', ')), step: 3 },
  ]
}
