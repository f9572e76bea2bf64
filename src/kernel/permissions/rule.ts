import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from './actor.ts'

/** The members of a record that rules look at, by field id. */
export type RuleRow = Readonly<Record<string, unknown>>

/**
 * A sentence about who may. It decides for one record, compiles to SQL for lists, and names the keys
 * under which a record is found by search, so that list, detail and search cannot disagree.
 */
export interface Rule {
  /** „osoby z komórki sprawy”: completes „Może to zrobić: …”. */
  sentence: string
  allows(actor: Actor, row: RuleRow): boolean
  /** Predicate over the register's own table, aliased `t`; `column` gives the SQL of a field. */
  sql(actor: Actor, column: (field: string) => SQL): SQL
  /** May some record be allowed? Where it cannot, the register is not known to the actor at all. */
  mayAllow(actor: Actor): boolean
  /** Search keys of a record; null where the rule cannot be told by keys (then it may not guard reading). */
  keys(row: RuleRow): string[] | null
}

/** Everybody with a session. */
export const signedIn: Rule = {
  sentence: 'każda zalogowana osoba',
  allows: () => true,
  sql: () => sql`true`,
  mayAllow: () => true,
  keys: () => ['signed-in'],
}

/** Nobody: for registers written by actions alone. */
export const nobody: Rule = {
  sentence: 'nikt (wpisy powstają wyłącznie przez działania)',
  allows: () => false,
  sql: () => sql`false`,
  mayAllow: () => false,
  keys: () => [],
}

/** Holders of a permission that comes with their post. */
export const holds = (permission: string, sentence = `osoby z uprawnieniem „${permission}”`): Rule => ({
  sentence,
  allows: (actor) => actor.permissions.has(permission),
  sql: (actor) => (actor.permissions.has(permission) ? sql`true` : sql`false`),
  mayAllow: (actor) => actor.permissions.has(permission),
  keys: () => [`may:${permission}`],
})

/** All people of the chancellery (every post of the office carries this permission, PO and KP-05 do not). */
export const inOffice: Rule = holds('office', 'pracownicy Kancelarii')

/** People who see the matters of the unit named in `field`. */
export const ofUnit = (field: string): Rule => ({
  sentence: 'osoby z komórki, której sprawa dotyczy, i jej przełożeni',
  allows: (actor, row) => actor.unitIds.includes(row[field] as string),
  sql: (actor, column) => sql`${column(field)} = any(${uuids(actor.unitIds)})`,
  mayAllow: (actor) => actor.unitIds.length > 0,
  keys: (row) => (row[field] ? [`unit:${row[field]}`] : []),
})

/** People who see the matters of one of the units named in `field`, a list. */
export const ofSomeUnit = (field: string): Rule => ({
  sentence: 'osoby z komórek wskazanych we wpisie i ich przełożeni',
  allows: (actor, row) =>
    ((row[field] as string[] | undefined) ?? []).some((id) => actor.unitIds.includes(id)),
  sql: (actor, column) => sql`${column(field)} && ${uuids(actor.unitIds)}`,
  mayAllow: (actor) => actor.unitIds.length > 0,
  keys: (row) => ((row[field] as string[] | undefined) ?? []).map((id) => `unit:${id}`),
})

/** The person named in `field`. */
export const isPerson = (field: string): Rule => ({
  sentence: 'osoba wskazana we wpisie',
  allows: (actor, row) => row[field] === actor.personId,
  sql: (actor, column) => sql`${column(field)} = ${actor.personId}`,
  mayAllow: () => true,
  keys: (row) => (row[field] ? [`person:${row[field]}`] : []),
})

/** One of the people named in `field`, a list. */
export const isAmong = (field: string): Rule => ({
  sentence: 'osoby wskazane we wpisie',
  allows: (actor, row) => ((row[field] as string[] | undefined) ?? []).includes(actor.personId),
  sql: (actor, column) => sql`${column(field)} @> ${uuids([actor.personId])}`,
  mayAllow: () => true,
  keys: (row) => ((row[field] as string[] | undefined) ?? []).map((id) => `person:${id}`),
})

/**
 * Whoever holds one of the posts whose ids the list `field` keeps, or acts for its holder. Bound to the post, it
 * outlives a change of people.
 */
export const atPost = (field: string): Rule => ({
  sentence: 'osoby na stanowiskach wskazanych we wpisie',
  allows: (actor, row) =>
    actor.posts.some((post) => ((row[field] as string[] | undefined) ?? []).includes(post.id)),
  sql: (actor, column) => sql`${column(field)} && ${texts(actor.posts.map((post) => post.id))}`,
  mayAllow: (actor) => actor.posts.length > 0,
  keys: (row) => ((row[field] as string[] | undefined) ?? []).map((id) => `post:${id}`),
})

/** At least one of the rules. */
export const anyOf = (...rules: Rule[]): Rule => ({
  sentence: rules.map((rule) => rule.sentence).join('; '),
  allows: (actor, row) => rules.some((rule) => rule.allows(actor, row)),
  sql: (actor, column) =>
    sql`(${sql.join(
      rules.map((rule) => rule.sql(actor, column)),
      sql` or `,
    )})`,
  mayAllow: (actor) => rules.some((rule) => rule.mayAllow(actor)),
  keys: (row) => {
    const keys = rules.map((rule) => rule.keys(row))
    return keys.some((key) => key === null) ? null : keys.flatMap((key) => key ?? [])
  },
})

/** All of the rules; not for reading, since search keys cannot express it. */
export const allOf = (...rules: Rule[]): Rule => ({
  sentence: rules.map((rule) => rule.sentence).join(' i zarazem '),
  allows: (actor, row) => rules.every((rule) => rule.allows(actor, row)),
  sql: (actor, column) =>
    sql`(${sql.join(
      rules.map((rule) => rule.sql(actor, column)),
      sql` and `,
    )})`,
  mayAllow: (actor) => rules.every((rule) => rule.mayAllow(actor)),
  keys: () => null,
})

/** A PostgreSQL array literal as one parameter, so that the statement's text does not depend on its length. */
export const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`

/** The same for texts of any kind, such as keys of access. */
export const texts = (list: readonly string[]): SQL =>
  sql`${`{${list.map((text) => `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`).join(',')}}`}::text[]`
