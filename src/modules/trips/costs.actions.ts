import Big from 'big.js'
import { f } from '#kernel/field/index.ts'
import { type FieldProblem, invalid, refused } from '#kernel/http/problem.ts'
import { notify } from '#kernel/notices/notify.ts'
import { fulfil, oblige, release } from '#kernel/obligations/oblige.ts'
import type { Context } from '#kernel/register/context.ts'
import { defineAction } from '#kernel/register/definition.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { atLeastZero, grosz, text } from '#law/trips/money.ts'
import { publishedOn } from '#law/trips/rate-day.ts'
import { bookings } from './bookings.ts'
import { currencyProblem } from './currencies.ts'
import { findExchangeRate } from './find-rates.ts'
import { lostCosts, refuseUnknownCurrencies } from './lost-costs.ts'
import { pln } from './settlement.ts'
import { changeTrip, commonFields, hrefOf, type Trip, type TripRegister } from './trip.ts'
import { lateTripOf } from './trip-deadlines.ts'
import { accountants, approvers, preparers } from './trips.access.ts'

const isOrdered = (trip: Trip) =>
  ['accepted', 'ordered'].includes(trip.state!) ||
  'Najpierw trzeba zaakceptować wyjazd; po rozliczeniu jest za późno.'

/** An advance must be in a currency in which the trip will be settled, otherwise it could never be. */
const advanceProblems = async (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  { amount, paidOn }: { amount: { amount: string; currency: string }; paidOn: string },
): Promise<FieldProblem[]> => {
  const unknown = currencyProblem(amount.currency, 'amount')
  if (unknown.length) return unknown
  const currencies = [...new Set(['PLN', ...(await register.currencies(ctx.tx, trip))])]
  return [
    ...(currencies.includes(amount.currency)
      ? []
      : [
          {
            path: 'amount',
            message: `Zaliczki w ${amount.currency} nie da się rozliczyć: wyjazd rozlicza się w ${currencies.join(', ')}.`,
            rule: 'currency',
          },
        ]),
    ...(Number(amount.amount) > 0
      ? []
      : [{ path: 'amount', message: 'Zaliczka musi być większa od zera.', rule: 'positive' }]),
    ...(paidOn > ctx.today
      ? [{ path: 'paidOn', message: 'Dzień wypłaty nie może być z przyszłości.', rule: 'past' }]
      : []),
  ]
}

const inPln = async (
  ctx: Context,
  money: { amount: string; currency: string },
  day: string,
  path: string,
) => {
  const found = await findExchangeRate(ctx.tx, money.currency, day)
  if (found) return grosz(new Big(money.amount).times(found.rate))
  const message = `Brak kursu ${money.currency} z dnia ${formatDateShort(day)} (tabela A NBP).`
  throw invalid([{ path, message, rule: 'exchange-rate' }])
}

/** What a cancelled trip has cost against the advances paid, in PLN. */
const cancellation = async (
  ctx: Context,
  trip: Trip,
  costs: readonly { amount: { amount: string; currency: string } }[],
) => {
  const day = publishedOn(addDays(ctx.today, -1))
  let cost = new Big(0)
  for (const [index, row] of costs.entries())
    cost = cost.plus(await inPln(ctx, row.amount, day, `costs.${index}.amount`))
  let advance = new Big(0)
  for (const [index, row] of trip.advances.entries())
    advance = advance.plus(
      row.rate
        ? grosz(new Big(row.amount.amount).times(row.rate))
        : await inPln(ctx, row.amount, publishedOn(row.paidOn), `advances.${index}.amount`),
    )
  return {
    total: pln(text(cost)),
    toPay: pln(text(atLeastZero(cost.minus(advance)))),
    toReturn: pln(text(atLeastZero(advance.minus(cost)))),
  }
}

/** Bookings, advances, and what remains when a trip is called off. */
export const costsActions = (register: TripRegister) => ({
  book: defineAction(commonFields, {
    label: 'Uzupełnij rezerwacje',
    key: 'r',
    provision: register.id === 'foreign-trips' ? { '4.2.1': 'complete' } : { '7.1.5': 'part' },
    input: { bookings },
    access: preparers,
    when: isOrdered,
    run: async (trip, input, ctx) => {
      const problems = input.bookings.flatMap(({ amount }, index) =>
        amount ? currencyProblem(amount.currency, `bookings.${index}.amount`) : [],
      )
      if (problems.length) throw invalid(problems)
      await changeTrip(ctx, register, trip, 'book', input)
    },
  }),
  payAdvance: defineAction(commonFields, {
    label: 'Odnotuj wypłatę zaliczki',
    input: {
      amount: f.money('Kwota', { required: true }),
      paidOn: f.date('Wypłacono', { required: true }),
    },
    access: accountants,
    when: isOrdered,
    run: async (trip, input, ctx) => {
      const problems = await advanceProblems(ctx, register, trip, input)
      if (problems.length) throw invalid(problems)
      const late = await lateTripOf(ctx, trip)
      if (late && !trip.advanceConsent)
        throw refused(
          `Ta osoba nie rozliczyła w terminie wyjazdu ${late}. Zaliczkę można wypłacić po zgodzie Dyrektora z uzasadnieniem.`,
        )
      const found = await findExchangeRate(ctx.tx, input.amount.currency, publishedOn(input.paidOn))
      const line = { ...input, rate: found?.rate ?? null, tableNumber: found?.tableNumber || null }
      await changeTrip(ctx, register, trip, 'payAdvance', { advances: [...trip.advances, line] })
    },
  }),
  consentAdvance: defineAction(commonFields, {
    label: 'Zgódź się na zaliczkę mimo zaległości',
    input: { reason: f.multiline('Uzasadnienie', { required: true }) },
    access: approvers,
    when: isOrdered,
    run: async (trip, { reason }, ctx) => {
      if (trip.traveller === ctx.actor.personId) throw refused('Zgody dla siebie nie można wydać.')
      const patch = { advanceConsent: reason, advanceConsentBy: ctx.actor.personId }
      await changeTrip(ctx, register, trip, 'consentAdvance', patch, reason)
    },
  }),
  cancel: defineAction(commonFields, {
    label: 'Odwołaj wyjazd',
    confirm: 'Wyjazd zostanie odwołany. Koszty, których nie da się odzyskać, wpisz poniżej.',
    input: {
      reason: f.multiline('Przyczyna', { required: true }),
      costs: lostCosts('Koszty, których nie da się odzyskać'),
    },
    access: preparers,
    when: (trip) =>
      ['draft', 'toAccept', 'returned', 'accepted', 'ordered'].includes(trip.state!) ||
      'Rozliczanego wyjazdu nie można odwołać.',
    run: async (trip, { reason, costs }, ctx) => {
      refuseUnknownCurrencies(costs)
      const sums = await cancellation(ctx, trip, costs)
      const patch = {
        state: 'cancelled',
        cancelReason: reason,
        cancelCosts: costs,
        closedOn: ctx.today,
        ...sums,
      }
      await changeTrip(ctx, register, trip, 'cancel', patch, reason)
      await release(ctx, trip.id)
      if (Number(sums.toReturn.amount) > 0)
        await oblige(ctx, {
          register: register.id,
          recordId: trip.id,
          key: 'return-advance',
          what: `Zwrot zaliczki za odwołany wyjazd (${sums.toReturn.amount.replace('.', ',')} zł)`,
          person: trip.traveller,
          day: { rule: 'days', params: { n: 14 }, from: ctx.today },
        })
      await notify(ctx, [trip.traveller!], {
        text: `Odwołano wyjazd ${trip.number}.`,
        href: hrefOf(register, trip),
      })
    },
  }),
  returnAdvance: defineAction(commonFields, {
    label: 'Odnotuj zwrot zaliczki',
    input: { paidOn: f.date('Zwrócono', { required: true }) },
    access: accountants,
    when: (trip) =>
      (trip.state === 'cancelled' && Number(trip.toReturn?.amount ?? 0) > 0 && !trip.paidOn) ||
      'Nie ma zaliczki do zwrotu.',
    run: async (trip, { paidOn }, ctx) => {
      await changeTrip(ctx, register, trip, 'returnAdvance', { paidOn })
      await fulfil(ctx, trip.id, 'return-advance')
    },
  }),
})
