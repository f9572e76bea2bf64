import { refused } from '#kernel/http/problem.ts'
import { link } from '#kernel/links/link.ts'
import { fulfil } from '#kernel/obligations/oblige.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { findRow } from '#kernel/register/read.ts'

/** The letter which answers, of any register. */
export interface Answer {
  register: string
  id: string
  number: string
}

/**
 * An outgoing letter answers an incoming one: both are linked, the duty is fulfilled. A letter annulled or closed
 * before is refused (409); one already answered gets a further answer.
 */
export const answerIncoming = async (ctx: Context, incomingId: string, answer: Answer): Promise<void> => {
  const letter = await findRow(ctx.tx, ctx.registry.get('incoming-letters'), incomingId, true)
  if (!letter || letter.state === 'annulled')
    throw refused('Nie ma takiego pisma przychodzącego albo wpis unieważniono.')
  await link(ctx, { register: 'incoming-letters', id: letter.id }, answer)
  if (letter.state === 'answered') return
  await fulfil(ctx, letter.id, 'answer')
  await updateRecord(
    ctx,
    'incoming-letters',
    letter,
    { state: 'answered', answer: answer.number, closedOn: ctx.today },
    { action: 'answered' },
  )
}
