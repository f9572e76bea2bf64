import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { texts } from '#kernel/permissions/rule.ts'
import type { Reference } from '#kernel/register/description.ts'
import { matchingRecords } from '#kernel/search/search-entry.ts'
import { checkNip } from '#law/identifiers/nip.ts'
import { fold } from '#law/polish/fold.ts'
import type { Proposal } from './suggest/proposal.ts'
import type { SenderHints } from './suggest/sender-hints.ts'

interface Known {
  id: string
  label: string
  organisation: string | null
}

const known = (db: Queryable, condition: SQL, limit = 20) =>
  db.rows<Known>(sql`
    select id, label, organisation from contacts
    where state = 'active' and ${condition} order by created_at, id limit ${limit}`)

/** A hint that fits two contacts tells nothing of which one wrote. */
const only = (found: Known[], because: string): Proposal<Reference> | undefined =>
  found.length === 1 ? { value: { id: found[0]!.id, label: found[0]!.label }, because } : undefined

/** A NIP as people write it. */
const written = (digits: string) => [
  digits,
  checkNip(digits).formatted,
  digits.replace(/(\d{3})(\d{2})(\d{2})(\d{3})/, '$1-$2-$3-$4'),
]

const plain = (words: string) =>
  fold(words)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const named = async (db: Queryable, name: string) => {
  const wanted = plain(name)
  if (wanted.length < 5) return []
  const found = await known(db, sql`id in (${await matchingRecords('contacts', name)})`)
  return found.filter((contact) =>
    [contact.label, contact.organisation ?? ''].some((one) => plain(one) !== '' && plain(one) === wanted),
  )
}

const atAddress = (db: Queryable, { street, number, postcode }: SenderHints['addresses'][number]) =>
  known(
    db,
    sql`unaccent_pl(regexp_replace(place_street, '^(ul|al|pl|os)\\.\\s*', '')) = unaccent_pl(${street})
      and lower(place_number) = lower(${number}) and (${postcode}::text is null or place_postcode = ${postcode})`,
    2,
  )

/** The contact who sent a letter: by NIP, else e-mail, else the whole name, else the address; one only, or none. */
export const matchSender = async (
  db: Queryable,
  hints: SenderHints,
): Promise<Proposal<Reference> | undefined> => {
  if (hints.nips.length) {
    const found = await known(db, sql`nip = any(${texts(hints.nips.flatMap(written))})`, 2)
    const match = only(found, `NIP ${hints.nips[0]}`)
    if (match) return match
  }
  for (const email of hints.emails) {
    const match = only(await known(db, sql`email = ${email}`, 2), `adres ${email}`)
    if (match) return match
  }
  for (const name of hints.names) {
    const match = only(await named(db, name), `nazwa „${name}”`)
    if (match) return match
  }
  for (const address of hints.addresses) {
    const match = only(await atAddress(db, address), `adres ${address.street} ${address.number}`)
    if (match) return match
  }
  return undefined
}
