import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { plainDate, polishText } from '#kernel/field/columns.ts'

/** A decree on the organisation, in force between two days. Exactly one is in force on a day. */
export const structureVersion = pgTable('structure_version', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull().unique(),
  title: text('title').notNull(),
  signed_on: plainDate('signed_on'),
  in_force_from: plainDate('in_force_from').notNull(),
  in_force_to: plainDate('in_force_to'),
  /** What is known of it: nothing but number and date for decrees that were only repealed. */
  note: text('note'),
})

/** A unit through all versions: its identity never changes, so that numbers given once stay. */
export const unit = pgTable('unit', {
  id: uuid('id').primaryKey(),
  symbol: text('symbol').notNull().unique(),
  name: polishText('name').notNull(),
  kind: text('kind').notNull(),
  /** Outside the office: a department of the city hall or a municipal company, reached by e-mail. */
  outside: boolean('outside').notNull().default(false),
  email: text('email'),
  phone: text('phone'),
  active: boolean('active').notNull().default(true),
})

/** The place of a unit in one version. */
export const unitInVersion = pgTable(
  'unit_in_version',
  {
    version_id: uuid('version_id')
      .notNull()
      .references(() => structureVersion.id),
    unit_id: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    /** As this version names it: a later decree does not rename the past. */
    name: polishText('name').notNull(),
    kind: text('kind').notNull(),
    parent_id: uuid('parent_id').references(() => unit.id),
    /** Code of the post to which the unit is subordinate. */
    subordinate_to: text('subordinate_to'),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version_id, t.unit_id] })],
)

/** A position in a unit with the permissions that come with it. */
export const post = pgTable(
  'post',
  {
    id: uuid('id').primaryKey(),
    version_id: uuid('version_id')
      .notNull()
      .references(() => structureVersion.id),
    unit_id: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** Heads its unit: sees the unit's matters and those of the units below. */
    heads: boolean('heads').notNull().default(false),
    permissions: text('permissions').array().notNull().default([]),
    position: integer('position').notNull(),
  },
  (t) => [unique('post_code').on(t.version_id, t.code)],
)

/** A person of the staff, with or without an account. */
export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    name: polishText('name').notNull(),
    given_name: text('given_name').notNull(),
    family_name: text('family_name').notNull(),
    email: text('email').notNull().unique(),
    phone: text('phone'),
    active: boolean('active').notNull().default(true),
  },
  (t) => [index('person_name').on(t.name)],
)

/** Who held which post from when to when. */
export const holder = pgTable(
  'holder',
  {
    id: uuid('id').primaryKey(),
    post_id: uuid('post_id')
      .notNull()
      .references(() => post.id),
    person_id: uuid('person_id')
      .notNull()
      .references(() => person.id),
    from_on: plainDate('from_on').notNull(),
    to_on: plainDate('to_on'),
  },
  (t) => [index('holder_person').on(t.person_id), index('holder_post').on(t.post_id)],
)

/** Zastępstwo: one acts for another, for all or for chosen permissions. */
export const substitution = pgTable(
  'substitution',
  {
    id: uuid('id').primaryKey(),
    person_id: uuid('person_id')
      .notNull()
      .references(() => person.id),
    principal_id: uuid('principal_id')
      .notNull()
      .references(() => person.id),
    from_on: plainDate('from_on').notNull(),
    to_on: plainDate('to_on').notNull(),
    /** Null: all permissions of the principal. */
    permissions: text('permissions').array(),
    ended_on: plainDate('ended_on'),
  },
  (t) => [index('substitution_person').on(t.person_id), index('substitution_principal').on(t.principal_id)],
)

/** A provision of the decree given to a unit, in our words. */
export const duty = pgTable(
  'duty',
  {
    version_id: uuid('version_id')
      .notNull()
      .references(() => structureVersion.id),
    provision: text('provision').notNull(),
    unit_id: uuid('unit_id').references(() => unit.id),
    text: text('text').notNull(),
    area: text('area').notNull(),
    capability: text('capability').notNull(),
    shown_by: text('shown_by').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version_id, t.provision] })],
)

/** Exactly one version in force on a day; one person in a post at a time is not required (job sharing). */
export const orgStatements = [
  `alter table structure_version add constraint structure_version_one_in_force
exclude using gist (daterange(in_force_from, in_force_to, '[]') with &&)`,
  `alter table holder add constraint holder_period check (to_on is null or to_on >= from_on)`,
  `alter table substitution add constraint substitution_period check (to_on >= from_on and person_id <> principal_id)`,
]
