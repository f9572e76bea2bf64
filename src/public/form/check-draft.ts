import type { Copy } from '../copy/copy.ts'
import type { Draft } from './draft.ts'
import type { Errors } from './fields.ts'

type Texts = Copy['errors']
type Fields = Record<string, string | undefined>

const present = (errors: Record<string, string | false | undefined>): Errors =>
  Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1])))

const matter = (f: Fields, t: Texts): Errors =>
  present({
    wish: !['meeting', 'answer', 'forward'].includes(f.wish ?? '') && t.wish,
    subject: !f.subject ? t.subject : f.subject.length > 300 && t.subjectLong,
    text: !f.text ? t.text : f.text.length > 10_000 && t.textLong,
    placeStreet: (f.placeStreet ?? '').length > 120 && t.nameLong,
    placeHouse: (f.placeHouse ?? '').length > 20 && t.nameLong,
  })

const address = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,180}\.[^\s@.,;<>"]{2,}$/

const wholeAddress = (f: Fields) => Boolean(f.street && f.house && f.postcode && f.city)

const tooLong = (f: Fields, t: Texts) =>
  Object.fromEntries(
    (['givenName', 'familyName', 'organisation', 'represents', 'street', 'city'] as const)
      .filter((id) => (f[id] ?? '').length > 80)
      .map((id) => [id, t.nameLong]),
  )

const person = (f: Fields, t: Texts): Errors => {
  if (f.anonymous === 'yes') return present({ anonymous: f.wish === 'meeting' && t.anonymousMeeting })
  return present({
    ...tooLong(f, t),
    familyName: !f.familyName && !f.organisation ? t.name : (f.familyName ?? '').length > 80 && t.nameLong,
    email: f.email
      ? !address.test(f.email) && t.email
      : (f.channel === 'email' && t.email) || (!wholeAddress(f) && f.channel !== 'post' && t.contact),
    phone: f.phone ? !/^\+?[\d ()-]{7,20}$/.test(f.phone) && t.phone : f.channel === 'phone' && t.phone,
    street: f.channel === 'post' && !wholeAddress(f) && t.address,
    house: (f.house ?? '').length > 20 && t.nameLong,
    postcode: f.postcode && !/^\d{2}-\d{3}$/.test(f.postcode) && t.postcode,
  })
}

/** What is wrong with one step of the form, by field in the order of the page. */
export const checkStep = (draft: Draft, step: number, texts: Texts): Errors => {
  if (step === 1) return matter(draft.fields, texts)
  if (step === 3) return person(draft.fields, texts)
  if (step === 4) return present({ consent: draft.fields.consent !== 'yes' && texts.consent })
  return {}
}

/** The first step with errors up to `last`; steps may be reached only when those before them are right. */
export const firstWrongStep = (draft: Draft, last: number, texts: Texts): number | undefined =>
  [1, 2, 3, 4].find((step) => step <= last && Object.keys(checkStep(draft, step, texts)).length > 0)
