import { type SQL, sql } from 'drizzle-orm'
import type { Address } from '#kernel/field/address.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { matchingRecords } from '#kernel/search/search-entry.ts'
import { fold } from '#law/polish/fold.ts'

/** Who turned to the office, as they gave themselves; empty text where they gave nothing. */
export interface Sender {
  givenName: string
  familyName: string
  organisation: string
  email: string
  phone: string
  place: Address | null
  /** Chosen way of answers. */
  channel: 'email' | 'post' | 'phone' | null
}

/** The contact found or made. `remark` tells the officer of a possible duplicate, which only they may merge. */
export interface MatchedContact {
  id: string
  remark: string | null
}

interface Known {
  id: string
  label: string
  givenName: string | null
  familyName: string | null
  organisation: string | null
  email: string | null
  street: string | null
  house: string | null
}

const known = (ctx: Context, condition: SQL) =>
  ctx.tx.rows<Known>(sql`
    select id, label, given_name as "givenName", family_name as "familyName", organisation, email,
      place_street as street, place_number as house
    from contacts where state = 'active' and ${condition} order by created_at, id limit 20`)

/** Contacts called like the sender, found by the index of search whatever the letters' case and marks. */
const named = async (ctx: Context, sender: Sender) => {
  const name = [sender.givenName, sender.familyName].filter(Boolean).join(' ') || sender.organisation
  return name ? known(ctx, sql`id in (${await matchingRecords('contacts', name)})`) : []
}

const same = (one: string | null, other: string | null) => fold(one ?? '').trim() === fold(other ?? '').trim()

/** Who writes from a shared mailbox or under another's address must not be taken for its owner. */
const sameName = (contact: Known, sender: Sender) =>
  (!sender.familyName && !sender.organisation) ||
  (sender.familyName
    ? same(contact.familyName, sender.familyName) &&
      (!sender.givenName || same(contact.givenName, sender.givenName))
    : same(contact.organisation, sender.organisation))

const sameAddress = (contact: Known, sender: Sender) =>
  Boolean(sender.place?.street) &&
  same(contact.street, sender.place!.street) &&
  same(contact.house, sender.place!.number)

const create = (ctx: Context, sender: Sender) =>
  insertRecord(ctx, 'contacts', {
    kind: sender.familyName || !sender.organisation ? 'person' : 'organisation',
    givenName: sender.givenName || null,
    // A message without a name is known by its address until the officer learns more.
    familyName: sender.familyName || (sender.organisation ? null : sender.email),
    organisation: sender.organisation || null,
    email: sender.email || null,
    phone: sender.phone || null,
    place: sender.place,
    channel: sender.channel,
    labels: ['mieszkaniec'],
  })

/**
 * Finds the contact of a sender by e-mail and name, else by name and address; otherwise makes a new one.
 * Data of a known contact are never overwritten: anybody may fill in the form in another's name.
 */
export const matchContact = async (ctx: Context, given: Sender): Promise<MatchedContact> => {
  const sender = { ...given, email: given.email.trim().toLowerCase() }
  const byEmail = sender.email ? await known(ctx, sql`email in (${sender.email}, ${given.email.trim()})`) : []
  const owner = byEmail.find((contact) => sameName(contact, sender))
  if (owner) return { id: owner.id, remark: null }
  const byName = await named(ctx, sender)
  const alike = byName.filter((contact) => sameName(contact, sender))
  const neighbour = alike.find((contact) => sameAddress(contact, sender) && (!contact.email || !sender.email))
  if (neighbour) return { id: neighbour.id, remark: null }
  const made = await create(ctx, sender)
  const twins = [...new Set([...byEmail, ...alike].map((contact) => contact.label))]
  return {
    id: made.id,
    remark: twins.length ? `Możliwy duplikat wśród kontaktów: ${twins.slice(0, 5).join('; ')}.` : null,
  }
}
