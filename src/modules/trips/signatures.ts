import { refused } from '#kernel/http/problem.ts'
import { notify } from '#kernel/notices/notify.ts'
import type { Context } from '#kernel/register/context.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { changeTrip, hrefOf, signerOf, type Trip, type TripRegister } from './trip.ts'

export type Signature = Trip['signatures'][number]

/** The action by which each role signs. */
const acts = {
  traveller: 'sign',
  formal: 'checkFormal',
  factual: 'checkFactual',
  approved: 'approve',
} as const satisfies Record<Signature['role'], string>

/** Signatures under other figures than `hash` become void, and say why. */
export const voided = (signatures: readonly Signature[], hash: string, because: string): Signature[] =>
  signatures.map((line) => (line.valid && line.hash !== hash ? { ...line, valid: false, because } : line))

/** True when some signature is valid in the one list and void in the other. */
export const lostSome = (before: readonly Signature[], after: readonly Signature[]): boolean =>
  before.some((line, index) => line.valid && !after[index]!.valid)

/** Refuses when the figures as the tables and the entries stand now are not those which were shown. */
const refuseOtherFigures = async (ctx: Context, register: TripRegister, trip: Trip) => {
  const now = await register.settle(ctx.tx, trip, trip.settledOn!, ctx.now)
  if (now.hash !== trip.settlementHash)
    throw refused(
      'Kwoty zmieniły się od przeliczenia (np. zaliczka, kurs albo stawka). Przelicz rozliczenie i podpisz ponownie.',
    )
}

/**
 * Signs the settlement, bound to the hash of its exact figures, and moves the trip to `state`. Nobody but the
 * traveller signs as traveller, and the traveller signs as nobody else.
 */
export const signSettlement = async (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  role: Signature['role'],
  state: string,
): Promise<void> => {
  if (role !== 'traveller' && trip.traveller === ctx.actor.personId)
    throw refused('Własnego rozliczenia nie można sprawdzać ani zatwierdzać.')
  await refuseOtherFigures(ctx, register, trip)
  const signature = {
    role,
    person: signerOf(ctx),
    personId: ctx.actor.personId,
    at: ctx.now.toISOString(),
    hash: trip.settlementHash,
    valid: true,
    because: null,
  }
  await changeTrip(ctx, register, trip, acts[role], { signatures: [...trip.signatures, signature], state })
}

/** Tells everybody whose signature has become void. */
export const tellVoided = async (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  because: string,
): Promise<void> =>
  notify(
    ctx,
    trip.signatures.filter((line) => line.valid).map((line) => line.personId),
    {
      text: `Twój podpis pod rozliczeniem ${trip.number} jest nieważny: ${because}`,
      href: hrefOf(register, trip),
    },
  )

/** The sentence which void signatures carry. */
export const changedFigures = (ctx: Context): string =>
  `kwoty zmieniono ${formatDateShort(ctx.today)}, podpis dotyczył innych.`
