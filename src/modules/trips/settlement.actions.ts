import type { Fields } from '#kernel/field/field.ts'
import { f } from '#kernel/field/index.ts'
import { invalid } from '#kernel/http/problem.ts'
import { fulfil } from '#kernel/obligations/oblige.ts'
import { anyOf } from '#kernel/permissions/rule.ts'
import type { Context } from '#kernel/register/context.ts'
import { defineAction } from '#kernel/register/definition.ts'
import { remindTraveller } from './remind.ts'
import { changedFigures, lostSome, signSettlement, tellVoided, voided } from './signatures.ts'
import { settling } from './trip.states.ts'
import { changeTrip, commonFields, type Trip, type TripRegister } from './trip.ts'
import { isLate, obligeToReport, obligeToSettle } from './trip-deadlines.ts'
import { accountants, approvers, officers, preparers, traveller } from './trips.access.ts'

const isForeign = (register: TripRegister) => register.id === 'foreign-trips'

const inState = (state: string, reason: string) => (trip: Trip) => trip.state === state || reason

/** Computes the settlement of what was entered and keeps it; signatures under other figures become void. */
const settle = async (ctx: Context, register: TripRegister, trip: Trip, entered: Record<string, unknown>) => {
  const { hash, ...settlement } = await register.settle(ctx.tx, { ...trip, ...entered }, ctx.today, ctx.now)
  const because = changedFigures(ctx)
  const signatures = voided(trip.signatures, hash, because)
  const lost = lostSome(trip.signatures, signatures)
  const state = lost || trip.state === 'ordered' ? 'toSign' : trip.state
  const settled = await changeTrip(ctx, register, trip, 'settle', {
    ...entered,
    ...settlement,
    settlementHash: hash,
    settledOn: ctx.today,
    signatures,
    state,
  })
  if (lost) await tellVoided(ctx, register, trip, because)
  if (state === 'toSign') await obligeToSettle(ctx, register, settled)
  await obligeToReport(ctx, register, settled)
}

/** From the return of the traveller to the closed trip. `entered` are the fields of the settlement form. */
export const settlementActions = (register: TripRegister, entered: Fields) => ({
  settle: defineAction(commonFields, {
    label: 'Rozlicz wyjazd',
    key: 'l',
    primary: true,
    provision: isForeign(register) ? { '4.2.2': 'complete' } : { '7.1.5': 'complete' },
    input: entered,
    access: preparers,
    when: (trip) => {
      if (trip.state === 'approved' || trip.state === 'closed') return 'Rozliczenie jest już zatwierdzone.'
      return settling.includes(trip.state!) || 'Rozliczyć można wyjazd, na który wydano polecenie.'
    },
    run: (trip, input, ctx) => settle(ctx, register, trip, input as Record<string, unknown>),
  }),
  sign: defineAction(commonFields, {
    label: 'Podpisz i złóż rozliczenie',
    key: 'z',
    primary: true,
    access: traveller,
    when: inState('toSign', 'Podpisać można rozliczenie przeliczone, a jeszcze nie złożone.'),
    run: async (trip, _input, ctx) => {
      await signSettlement(ctx, register, trip, 'traveller', 'submitted')
      await fulfil(ctx, trip.id, 'settle')
    },
  }),
  checkFormal: defineAction(commonFields, {
    label: 'Sprawdź formalnie i rachunkowo',
    key: 'd',
    primary: true,
    access: accountants,
    when: inState('submitted', 'Formalnie sprawdza się rozliczenie złożone przez wyjeżdżającego.'),
    run: (trip, _input, ctx) => signSettlement(ctx, register, trip, 'formal', 'formal'),
  }),
  checkFactual: defineAction(commonFields, {
    label: 'Sprawdź merytorycznie',
    primary: true,
    access: accountants,
    when: inState('formal', 'Merytorycznie sprawdza się rozliczenie sprawdzone formalnie.'),
    run: (trip, _input, ctx) => signSettlement(ctx, register, trip, 'factual', 'factual'),
  }),
  approve: defineAction(commonFields, {
    label: 'Zatwierdź rozliczenie',
    key: 'w',
    primary: true,
    bulk: true,
    access: approvers,
    when: (trip) => {
      if (trip.state === 'approved' || trip.state === 'closed') return 'Rozliczenie jest już zatwierdzone.'
      return trip.state === 'factual' || 'Zatwierdza się rozliczenie sprawdzone formalnie i merytorycznie.'
    },
    run: (trip, _input, ctx) => signSettlement(ctx, register, trip, 'approved', 'approved'),
  }),
  sendBack: defineAction(commonFields, {
    label: 'Zwróć rozliczenie do poprawy',
    input: { remark: f.multiline('Co poprawić', { required: true }) },
    access: anyOf(accountants, approvers),
    when: (trip) =>
      ['submitted', 'formal', 'factual'].includes(trip.state!) || 'To rozliczenie nie jest w sprawdzaniu.',
    run: async (trip, { remark }, ctx) => {
      const because = `rozliczenie zwrócono do poprawy: ${remark}`.slice(0, 300)
      const signatures = voided(trip.signatures, '', because)
      const back = await changeTrip(ctx, register, trip, 'sendBack', { signatures, state: 'toSign' }, remark)
      await tellVoided(ctx, register, trip, because)
      await obligeToSettle(ctx, register, back)
    },
  }),
  report: defineAction(commonFields, {
    label: 'Złóż sprawozdanie',
    key: 'o',
    ...(isForeign(register) && { provision: { '4.2.3': 'complete', '4.2.6': 'complete' } as const }),
    input: {
      report: f.multiline('Sprawozdanie', { required: true }),
      files: f.files('Załączniki'),
    },
    access: preparers,
    when: (trip) =>
      [...settling, 'approved'].includes(trip.state!) || 'Sprawozdanie składa się po poleceniu wyjazdu.',
    run: async (trip, { report, files }, ctx) => {
      const patch = { report, reportFiles: files, reportedOn: ctx.today }
      await changeTrip(ctx, register, trip, 'report', patch)
      await fulfil(ctx, trip.id, 'report')
    },
  }),
  close: defineAction(commonFields, {
    label: 'Odnotuj wypłatę lub zwrot i zamknij',
    input: { paidOn: f.date('Wypłacono lub zwrócono', { required: true }) },
    access: anyOf(accountants, officers),
    when: (trip) => {
      if (trip.state !== 'approved') return 'Zamyka się wyjazd z zatwierdzonym rozliczeniem.'
      return !isForeign(register) || Boolean(trip.reportedOn) || 'Brakuje sprawozdania z wyjazdu.'
    },
    run: async (trip, { paidOn }, ctx) => {
      if (paidOn > ctx.today)
        throw invalid([{ path: 'paidOn', message: 'Ten dzień jest w przyszłości.', rule: 'past' }])
      await changeTrip(ctx, register, trip, 'close', { paidOn, closedOn: ctx.today, state: 'closed' })
    },
  }),
  remind: defineAction(commonFields, {
    label: 'Wyślij pismo z przypomnieniem',
    key: 'p',
    bulk: true,
    ...(isForeign(register) && { provision: { '4.2.5': 'complete' } as const }),
    access: anyOf(officers, accountants, approvers),
    when: (trip, today) => isLate(trip, today) || 'Termin rozliczenia jeszcze nie minął.',
    run: (trip, _input, ctx) => remindTraveller(ctx, register, trip),
  }),
})
