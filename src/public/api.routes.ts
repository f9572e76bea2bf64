import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import type { App } from '#kernel/http/app.ts'
import { invalid, Problem } from '#kernel/http/problem.ts'
import { topics } from '#modules/residents/submissions.fields.ts'
import { pl } from './copy/pl.ts'
import type { PublicDeps } from './deps.ts'
import { checkStep } from './form/check-draft.ts'
import type { Draft } from './form/draft.ts'
import { submitDraft } from './form/submit-draft.ts'
import { countUse, statusLimit, submissionLimit } from './limits.ts'
import { comingReceptions } from './receptions.ts'
import { statusOf } from './status-of.ts'

const text = (most: number) =>
  z
    .string({ error: 'Wpisz tekst.' })
    .trim()
    .max(most, `Najwyżej ${most} znaków.`)
    .refine((value) => !value.includes('\0'), 'Tekst ma niedozwolony znak.')
    .default('')

const submissionBody = z.strictObject({
  wish: z.enum(['meeting', 'answer', 'forward'], { error: pl.errors.wish }),
  subject: text(300),
  text: text(10_000),
  topic: z
    .enum(Object.keys(topics) as [keyof typeof topics, ...(keyof typeof topics)[]], {
      error: 'Wybierz temat z listy.',
    })
    .optional(),
  placeStreet: text(120),
  placeHouse: text(20),
  placeDistrict: text(60),
  anonymous: z.boolean({ error: 'Wybierz true albo false.' }).default(false),
  givenName: text(80),
  familyName: text(80),
  organisation: text(80),
  represents: text(80),
  email: text(254),
  phone: text(20),
  street: text(80),
  house: text(20),
  postcode: text(6),
  city: text(80),
  channel: z.enum(['email', 'post', 'phone'], { error: 'Wybierz email, post albo phone.' }).optional(),
  needs: z
    .array(z.enum(['sign', 'steps', 'easy', 'loop']))
    .max(4)
    .default([]),
  consent: z.literal(true, { error: pl.errors.consent }),
})

const statusBody = z.strictObject({ number: text(60), code: text(60) })

const draftFrom = (body: z.output<typeof submissionBody>, now: Date): Draft => {
  const { anonymous, needs, consent: _consent, ...fields } = body
  const given = Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, value ?? '']))
  return {
    startedAt: now.toISOString(),
    key: randomUUID(),
    step: 4,
    fields: { ...given, anonymous: anonymous ? 'yes' : '', consent: 'yes' },
    needs,
    files: [],
  }
}

const tags = ['Dla mieszkańców']

/** The same as the pages, for programs: submission, status, reception calendar; limited by address. */
export const publicApiRoutes = (app: App, deps: PublicDeps): void => {
  const config = { public: true }
  app.post('/api/public/v1/submissions', {
    config,
    schema: { tags, summary: 'Zgłoszenie mieszkańca', body: submissionBody },
    handler: async (request, reply) => {
      const draft = draftFrom(request.body, deps.clock())
      const errors = { ...checkStep(draft, 1, pl.errors), ...checkStep(draft, 3, pl.errors) }
      if (Object.keys(errors).length)
        throw invalid(Object.entries(errors).map(([path, message]) => ({ path, message, rule: 'form' })))
      await countUse(deps.db, submissionLimit, request.ip, deps.clock())
      const receipt = await submitDraft(deps, String(request.id), draft)
      return reply.code(201).header('cache-control', 'no-store').send(receipt)
    },
  })
  app.post('/api/public/v1/status', {
    config,
    schema: { tags, summary: 'Stan zgłoszenia po numerze i kodzie', body: statusBody },
    handler: async (request, reply) => {
      await countUse(deps.db, statusLimit, request.ip, deps.clock())
      const found = await statusOf(deps.db, request.body.number, request.body.code)
      if (!found)
        throw new Problem({
          status: 404,
          code: 'status-unknown',
          title: 'Nie znaleziono',
          detail: pl.status.wrong,
        })
      return reply.header('cache-control', 'no-store').send({ ...found, text: pl.status.states[found.state] })
    },
  })
  app.get('/api/public/v1/receptions', {
    config,
    schema: { tags, summary: 'Ogłoszone dni przyjęć mieszkańców' },
    handler: async () => ({ items: await comingReceptions(deps.db, warsawDay(deps.clock())) }),
  })
}
