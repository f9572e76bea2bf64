import { sql } from 'drizzle-orm'
import type { Address } from '#kernel/field/address.ts'
import { onceForKey } from '#kernel/http/idempotency.ts'
import { invalid } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Sender } from '#modules/residents/match-contact.ts'
import { receiveSubmission } from '#modules/residents/receive-submission.ts'
import { topics } from '#modules/residents/submissions.fields.ts'
import { actForResident } from '../act-for-resident.ts'
import { pl } from '../copy/pl.ts'
import type { PublicDeps } from '../deps.ts'
import type { Draft } from './draft.ts'
import { clauseVersion } from './submission-form.page.ts'

/** What the resident is told once the submission is kept. */
export interface Receipt {
  number: string
  statusCode: string
  subject: string
  /** Day by which the office answers, YYYY-MM-DD. */
  due: string | null
}

type Fields = Record<string, string | undefined>

const addressOf = (street = '', number = '', postcode = '', city = '', district = ''): Address | null =>
  street || number || postcode || city || district
    ? {
        street: street || null,
        number: number || null,
        postcode: postcode || null,
        city: city || null,
        district: district || null,
      }
    : null

const channels = ['email', 'post', 'phone'] as const

const senderOf = (f: Fields): Sender | null =>
  f.anonymous === 'yes'
    ? null
    : {
        givenName: f.givenName ?? '',
        familyName: f.familyName ?? '',
        organisation: f.organisation ?? '',
        email: f.email ?? '',
        phone: f.phone ?? '',
        place: addressOf(f.street, f.house, f.postcode, f.city),
        channel: channels.find((channel) => channel === f.channel) ?? null,
      }

const receive = async (ctx: Context, { fields: f, needs, files }: Draft): Promise<Receipt> => {
  const submission = await receiveSubmission(ctx, {
    sender: senderOf(f),
    channel: 'web',
    receivedOn: ctx.today,
    subject: f.subject!,
    text: f.text!,
    represents: f.represents || null,
    topic: f.topic && f.topic in topics ? (f.topic as keyof typeof topics) : null,
    place: addressOf(f.placeStreet, f.placeHouse, '', '', f.placeDistrict),
    wish: f.wish as 'meeting',
    // Kept in the office's language, whichever the resident used.
    accessibility: needs.map((need) => pl.form.needs[need as keyof typeof pl.form.needs]).filter(Boolean),
    clauseVersion,
    attachments: files.map((file) => file.id),
  })
  const duty = await ctx.tx.first<{ due: string }>(
    sql`select due_on as due from obligation where record_id = ${submission.id} and key = 'settle'`,
  )
  return {
    number: submission.number!,
    statusCode: submission.statusCode!,
    subject: submission.subject,
    due: duty?.due ?? null,
  }
}

/** Keeps a checked draft as a submission; the same draft sent again gives the same receipt. */
export const submitDraft = (deps: PublicDeps, requestId: string, draft: Draft): Promise<Receipt> =>
  actForResident(deps, requestId, (ctx) =>
    onceForKey(ctx, `public-form:${draft.key}`, 'submission', async () => {
      if (!draft.fields.subject || !draft.fields.text)
        throw invalid([{ path: 'subject', message: pl.errors.subject, rule: 'required' }])
      return receive(ctx, draft)
    }),
  )
