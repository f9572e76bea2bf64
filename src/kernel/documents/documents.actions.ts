import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { notify } from '#kernel/notices/notify.ts'
import { fulfil, oblige } from '#kernel/obligations/oblige.ts'
import { anyOf, isAmong, isPerson, ofUnit } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { defineAction, type Row } from '#kernel/register/definition.ts'
import { contentHash } from './content-hash.ts'
import { documentFields } from './documents.fields.ts'

type Document = Row<typeof documentFields>

const writers = anyOf(isPerson('author'), ofUnit('ownerUnit'))
const change = (
  ctx: Context,
  document: Document,
  action: string,
  patch: Record<string, unknown>,
  reason?: string,
) => updateRecord(ctx, 'documents', document as never, patch, { action, reason: reason ?? null })

const drafts = (document: Document) =>
  ['draft', 'returned'].includes(document.state!) || 'Do akceptacji przekazuje się projekt.'

/** The person's own pending line of the path, or the reason why there is none. */
const decideAs = (document: Document, person: string) => {
  const mine = document.approvals.find((line) => line.person === person && line.decision === 'pending')
  if (!mine) throw refused('Nie czeka tu na Ciebie żadna akceptacja.')
  if (mine.hash !== contentHash(document))
    throw refused('Treść zmieniono po przekazaniu do akceptacji. Autor musi przekazać ją ponownie.')
  return mine
}

const decided = async (
  ctx: Context,
  document: Document,
  decision: 'accepted' | 'returned',
  remark: string | null,
) => {
  const mine = decideAs(document, ctx.actor.actingFor?.id ?? ctx.actor.personId)
  const approvals = document.approvals.map((line) =>
    line === mine ? { ...line, decision, remark, decidedOn: ctx.today } : line,
  )
  const all = approvals.every((line) => line.decision === 'accepted')
  const state = decision === 'returned' ? 'returned' : all ? 'accepted' : 'toAccept'
  await change(
    ctx,
    document,
    decision === 'returned' ? 'return' : 'accept',
    { approvals, state },
    remark ?? undefined,
  )
  await fulfil(ctx, document.id, `accept:${mine.person}`)
  if (document.author && state !== 'toAccept')
    await notify(ctx, [document.author], {
      text:
        decision === 'returned'
          ? `Zwrócono z uwagami: ${document.subject}`
          : `Zaakceptowano: ${document.subject}`,
      href: `/pisma/${document.id}`,
    })
}

/** The way of a document from draft to dispatch; acceptance is bound to the exact content by its hash. */
export const documentActions = {
  submit: defineAction(documentFields, {
    label: 'Przekaż do akceptacji',
    key: 'p',
    primary: true,
    input: {
      approvers: f.user('Kto akceptuje', {
        required: true,
        multiple: true,
        help: 'Wszyscy wskazani, równolegle.',
      }),
    },
    access: writers,
    when: drafts,
    run: async (document, input, ctx) => {
      const hash = contentHash(document)
      await change(ctx, document, 'submit', {
        state: 'toAccept',
        contentHash: hash,
        approvers: input.approvers,
        approvals: input.approvers.map((person) => ({
          person,
          decision: 'pending',
          hash,
          remark: null,
          decidedOn: null,
        })),
      })
      for (const person of input.approvers)
        await oblige(ctx, {
          register: 'documents',
          recordId: document.id,
          key: `accept:${person}`,
          what: 'Akceptacja pisma',
          person,
          day: { rule: 'working-days', params: { n: 2 }, from: ctx.today },
        })
    },
  }),
  accept: defineAction(documentFields, {
    label: 'Zaakceptuj',
    key: 'w',
    primary: true,
    access: isAmong('approvers'),
    when: (document) => document.state === 'toAccept' || 'Pismo nie czeka na akceptację.',
    run: (document, _input, ctx) => decided(ctx, document, 'accepted', null),
  }),
  return: defineAction(documentFields, {
    label: 'Zwróć z uwagami',
    key: 'o',
    input: { remark: f.multiline('Uwagi', { required: true }) },
    access: isAmong('approvers'),
    when: (document) => document.state === 'toAccept' || 'Pismo nie czeka na akceptację.',
    run: (document, input, ctx) => decided(ctx, document, 'returned', input.remark),
  }),
  send: defineAction(documentFields, {
    label: 'Wyślij',
    key: 'z',
    primary: true,
    confirm: 'Pismo wyjdzie z urzędu wybranym sposobem.',
    access: writers,
    when: (document) => {
      if (!['accepted', 'signed'].includes(document.state!)) return 'Wysłać można pismo zaakceptowane.'
      return document.contact || document.unit ? true : 'Wskaż adresata pisma.'
    },
    run: async (document, _input, ctx) => {
      const state = document.channel === 'post' ? 'toPost' : 'sent'
      await change(ctx, document, 'send', { state, sentOn: ctx.today })
      await ctx.enqueue('send-letter', { document: document.id })
    },
  }),
  posted: defineAction(documentFields, {
    label: 'Odnotuj nadanie na poczcie',
    bulk: true,
    access: writers,
    when: (document) => document.state === 'toPost' || 'To pismo nie czeka na wysłanie pocztą.',
    run: (document, _input, ctx) => change(ctx, document, 'posted', { state: 'sent', sentOn: ctx.today }),
  }),
}
