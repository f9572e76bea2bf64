import { z } from 'zod'
import { mostFiles, type SentForm } from './read-form.ts'

const sentFile = z.object({ id: z.uuid(), name: z.string(), size: z.number() })

const draftSchema = z.object({
  /** When the form was opened, ISO; a form filled in faster than people read is a program's. */
  startedAt: z.iso.datetime(),
  /** Sent twice with the same key, the form makes one submission; also what the proof of work is for. */
  key: z.uuid(),
  step: z.number().int().min(1).max(4),
  fields: z.record(z.string(), z.string()),
  needs: z.array(z.string()),
  files: z.array(sentFile).max(mostFiles),
})

/** A form between its pages. It travels signed in a hidden field, so that the server keeps nothing unsent. */
export type Draft = z.output<typeof draftSchema>

/** The draft of a hidden field whose signature was right. */
export const draftOf = (state: unknown): Draft | undefined => draftSchema.safeParse(state).data

/** Fields asked on each step. */
const asked: Record<number, readonly string[]> = {
  1: ['wish', 'subject', 'text', 'topic', 'placeStreet', 'placeHouse', 'placeDistrict'],
  2: [],
  3: [
    'anonymous',
    'givenName',
    'familyName',
    'organisation',
    'represents',
    'email',
    'phone',
    'street',
    'house',
    'postcode',
    'city',
    'channel',
  ],
  4: ['consent'],
}

/** The draft with what was entered on its present step. */
export const withEntered = (draft: Draft, form: SentForm): Draft => {
  const fields = { ...draft.fields }
  for (const id of asked[draft.step] ?? []) fields[id] = form.text[id] ?? ''
  return {
    ...draft,
    fields,
    needs: draft.step === 3 ? (form.all.needs ?? []) : draft.needs,
    files: [...draft.files, ...form.files].slice(0, mostFiles),
  }
}
