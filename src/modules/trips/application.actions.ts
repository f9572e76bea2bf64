import { f } from '#kernel/field/index.ts'
import { invalid, refused } from '#kernel/http/problem.ts'
import { notify } from '#kernel/notices/notify.ts'
import { release } from '#kernel/obligations/oblige.ts'
import type { Context } from '#kernel/register/context.ts'
import { defineAction } from '#kernel/register/definition.ts'
import { authorityOf, holdersOfPosts } from './authority.ts'
import { lostCosts, refuseUnknownCurrencies } from './lost-costs.ts'
import { changeTrip, commonFields, hrefOf, signerOf, type Trip, type TripRegister } from './trip.ts'
import { timeProblems } from './trip-checks.ts'
import { obligeToReport, obligeToSettle } from './trip-deadlines.ts'
import { acceptors, officers, orderers, preparers } from './trips.access.ts'

const refuseOwn = (ctx: Context, trip: Trip, what: string) => {
  if (trip.traveller === ctx.actor.personId) throw refused(`Własnego wyjazdu nie można ${what}.`)
}

const waits = (trip: Trip) => trip.state === 'toAccept' || 'Wniosek nie czeka na akceptację.'

/** Puts the application before the posts which the authority names, and tells their holders. */
const submit = async (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  action: string,
  patch: Record<string, unknown>,
  reason?: string,
) => {
  const { accept, order } = await authorityOf(ctx, trip.group)
  const approvals = accept.map((post) => ({
    post: post.name,
    decision: 'pending',
    decidedBy: null,
    decidedOn: null,
    remark: null,
  }))
  const next = {
    ...patch,
    approvals,
    approverPosts: accept.map((post) => post.id),
    orderPosts: order ? [order.id] : [],
    state: accept.length ? 'toAccept' : 'accepted',
  }
  await changeTrip(ctx, register, trip, action, next, reason ?? null)
  const waiting = accept.length ? accept : order ? [order] : []
  await notify(
    ctx,
    await holdersOfPosts(
      ctx,
      waiting.map((post) => post.id),
    ),
    {
      text: `Wniosek o wyjazd ${trip.number} czeka na decyzję.`,
      href: hrefOf(register, trip),
    },
  )
}

const decide = async (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  decision: 'accepted' | 'returned',
  remark: string | null,
) => {
  refuseOwn(ctx, trip, 'akceptować')
  const posts = new Set(ctx.actor.posts.map((post) => post.id))
  // The lines stand in the order of the posts asked.
  const isMine = (line: Trip['approvals'][number], index: number) =>
    line.decision === 'pending' && posts.has(trip.approverPosts[index]!)
  if (!trip.approvals.some(isMine)) throw refused('Nie czeka tu na Ciebie żadna akceptacja.')
  const mine = { decision, decidedBy: signerOf(ctx), decidedOn: ctx.today, remark }
  const approvals = trip.approvals.map((line, index) => (isMine(line, index) ? { ...line, ...mine } : line))
  const all = approvals.every((line) => line.decision === 'accepted')
  const state = decision === 'returned' ? 'returned' : all ? 'accepted' : 'toAccept'
  await changeTrip(
    ctx,
    register,
    trip,
    decision === 'returned' ? 'return' : 'accept',
    { approvals, state },
    remark,
  )
  if (state === 'accepted')
    await notify(ctx, await holdersOfPosts(ctx, trip.orderPosts), {
      text: `Wyjazd ${trip.number} czeka na polecenie.`,
      href: hrefOf(register, trip),
    })
  if (state !== 'toAccept')
    await notify(ctx, [trip.traveller!], {
      text: `Wniosek o wyjazd ${trip.number}: ${decision === 'returned' ? 'zwrócono do poprawy' : 'zaakceptowano'}.`,
      href: hrefOf(register, trip),
    })
}

/** The order is given: from now on the traveller owes the settlement and the report. */
const order = async (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  orderedBy: string,
  orderedOn: string,
) => {
  const patch = { state: 'ordered', orderedBy, orderedOn }
  const ordered = await changeTrip(ctx, register, trip, 'order', patch)
  await obligeToSettle(ctx, register, ordered)
  await obligeToReport(ctx, register, ordered)
  await notify(ctx, [trip.traveller!], {
    text: `Wydano polecenie wyjazdu ${trip.number}.`,
    href: hrefOf(register, trip),
  })
}

const accepted = (trip: Trip) =>
  trip.state === 'accepted' || 'Polecenie wydaje się po wszystkich akceptacjach.'

/** From the application to the order, with changes of it. */
export const applicationActions = (register: TripRegister) => ({
  apply: defineAction(commonFields, {
    label: 'Przekaż do akceptacji',
    key: 'p',
    primary: true,
    access: preparers,
    when: (trip) => ['draft', 'returned'].includes(trip.state!) || 'Wniosek już przekazano.',
    run: (trip, _input, ctx) => submit(ctx, register, trip, 'apply', {}),
  }),
  accept: defineAction(commonFields, {
    label: 'Zaakceptuj',
    key: 'w',
    primary: true,
    bulk: true,
    access: acceptors,
    when: waits,
    run: (trip, _input, ctx) => decide(ctx, register, trip, 'accepted', null),
  }),
  return: defineAction(commonFields, {
    label: 'Zwróć do poprawy',
    input: { remark: f.multiline('Co poprawić', { required: true }) },
    access: acceptors,
    when: waits,
    run: (trip, input, ctx) => decide(ctx, register, trip, 'returned', input.remark),
  }),
  order: defineAction(commonFields, {
    label: 'Wydaj polecenie wyjazdu',
    key: 'z',
    primary: true,
    bulk: true,
    access: orderers,
    when: accepted,
    run: async (trip, _input, ctx) => {
      refuseOwn(ctx, trip, 'zlecić samemu sobie')
      await order(ctx, register, trip, signerOf(ctx), ctx.today)
    },
  }),
  recordOrder: defineAction(commonFields, {
    label: 'Odnotuj polecenie wydane poza systemem',
    input: {
      orderedBy: f.text('Kto wydał polecenie', { required: true }),
      orderedOn: f.date('Kiedy', { required: true }),
    },
    access: officers,
    when: (trip) => {
      if (trip.orderPosts.length) return 'Polecenie wyjazdu wydaje stanowisko wskazane w systemie.'
      return accepted(trip)
    },
    run: async (trip, input, ctx) => {
      if (input.orderedOn > ctx.today)
        throw invalid([{ path: 'orderedOn', message: 'Polecenie nie może być z przyszłości.', rule: 'past' }])
      await order(ctx, register, trip, input.orderedBy, input.orderedOn)
    },
  }),
  amend: defineAction(commonFields, {
    label: 'Zmień wyjazd',
    confirm: 'Zmieniony wyjazd wymaga ponownej akceptacji i polecenia.',
    input: {
      startsAt: f.instant('Wyjazd', { required: true }),
      endsAt: f.instant('Powrót', { required: true }),
      reason: f.multiline('Przyczyna zmiany', { required: true }),
      costs: lostCosts('Koszty zmiany'),
    },
    access: preparers,
    when: (trip) =>
      ['toAccept', 'accepted', 'ordered'].includes(trip.state!) ||
      'Zmienić można wyjazd przekazany do akceptacji, a jeszcze nie rozliczony.',
    run: async (trip, input, ctx) => {
      const problems = timeProblems(input)
      if (problems.length) throw invalid(problems)
      const { reason, costs, ...times } = input
      refuseUnknownCurrencies(costs)
      await release(ctx, trip.id)
      // What the change has cost waits among the expenses for the settlement.
      const spent = costs.map(({ what, amount }) => ({
        kind: 'other',
        what: `Zmiana wyjazdu: ${what}`,
        amount,
      }))
      const patch = { ...times, changeReason: reason, costs: [...trip.costs, ...spent] }
      await submit(ctx, register, trip, 'amend', patch, reason)
    },
  }),
})
