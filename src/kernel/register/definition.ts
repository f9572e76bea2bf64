import type { Fields, Values } from '#kernel/field/field.ts'
import type { Rule } from '#kernel/permissions/rule.ts'
import type { Context } from './context.ts'
import type { Tone, ViewDescription } from './description.ts'

/** Members that every record has beside its fields. */
export interface RecordBase {
  id: string
  number: string | null
  label: string
  version: number
  state: string | null
  matterId: string | null
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
}

export type Row<F extends Fields = Fields> = RecordBase & Values<F>

/** Does it cover the provision wholly? `'5.1': 'complete'` shows it as served on the decree page. */
export type Provisions = Record<string, 'complete' | 'part'>

/** Everything with legal effect. What happens together is written in `run`, inside one transaction. */
export interface Action<F extends Fields = Fields, I extends Fields = Fields> {
  /** Imperative, the verb of the law: „Przekaż według właściwości”. */
  label: string
  provision?: Provisions
  /** One-letter shortcut. */
  key?: string
  primary?: boolean
  /** What leaves the building or cannot be undone, shown before it happens. */
  confirm?: string
  bulk?: boolean
  /** Changes nothing but fields of its record: may be taken back for a minute. */
  undoable?: boolean
  /** The dialog and the API schema. */
  input?: I
  access: Rule
  /** True, or the reason shown to the person why not now. */
  when?: (row: Row<F>, today: string) => true | string
  run: (row: Row<F>, input: Values<I>, ctx: Context) => Promise<unknown>
}

/** Derived deadline: created with the record, kept by `rule` of the law from the day in `from`. */
export interface ObligationRule<F extends Fields = Fields> {
  /** Stable within the register, such as `answer`. */
  id: string
  what: string
  /** Rule of `law/deadlines`, with its parameter. */
  rule: string
  params?: Record<string, number>
  /** Field with the day from which the period runs. */
  from: Extract<keyof F, string>
  /** Field with the person or unit who owes it. */
  who: Extract<keyof F, string>
}

/** Deadline set by people: kept while the record is worked on, moved and ended with the fields it is made of. */
export interface SetObligation<F extends Fields = Fields> {
  /** Stable within the register, such as `answer`. */
  id: string
  what: string
  /** Field with the day, and field with the sentence why that day. */
  due: Extract<keyof F, string>
  because: Extract<keyof F, string>
  /** Fields with the person and the unit who owe it. */
  person: Extract<keyof F, string>
  unit: Extract<keyof F, string>
  /** Whether anybody owes it now; once not, it ends without being fulfilled unless it was fulfilled before. */
  while: (row: Row<F>) => boolean
}

/** A constraint over several records that the database itself must keep. */
export interface RegisterConstraint {
  name: string
  /** SQL after `add constraint name`, for example an exclusion; absent where a trigger keeps it under this name. */
  sql?: string
  /** What the person is told when it is broken; `{detail}` stands for what the database says it collides with. */
  message: string
  /** Field at which it is shown. */
  field: string
}

/** A number whose series depends on the record, such as the sign of a matter. */
export interface NumberRule<F extends Fields = Fields> {
  series: (values: Values<F>) => string
  format: (values: Values<F>, n: number, year: number) => string
}

/** Everything a register is. Looks have defaults; legal effects never do. */
export interface RegisterDefinition<F extends Fields = Fields> {
  /** Plural English, kebab-case: API path and, in snake_case, the table. */
  id: string
  /** Polish address of the screens. */
  slug: string
  module: string
  provision: Provisions
  /** `one` and `many` in the nominative; `genitive` for „Nie ma jeszcze …”. */
  label: { one: string; many: string }
  /** What belongs here and by which paragraph; shown while it is empty. */
  empty: string
  fields: F
  title: (row: Row<F>) => string
  /** `{n}` is gap-free within `{year}`: `ZM/{n}/{year}`; or a rule where the series depends on the record. */
  number?: `${string}{n}${string}` | NumberRule<F>
  /** Opens a matter with its number under this class of the JRWA. */
  matter?: { jrwa: string; unit: (row: Row<F>, ctx: Context) => Promise<string> | string }
  access: { read: Rule; create: Rule; update: Rule }
  retention: 'A' | `B${number}` | `BE${number}` | 'Bc'
  /** Legal basis of keeping personal data, where the register keeps any. */
  personalData?: { basis: string }
  states?: Record<string, { label: string; tone: Tone }>
  /** State of a new record. */
  initial?: string
  /** States in which the record is worked on; the others are closed. */
  open?: readonly string[]
  list?: {
    columns?: Column<F>[]
    filters?: Column<F>[]
    sort?: string
    totals?: Extract<keyof F, string>[]
    views?: ViewDescription[]
  }
  form?: { legend: string; fields: Extract<keyof F, string>[] }[]
  createLabel?: string
  /** Fields kept out of exports and lists: secrets of the resident, technical pointers. */
  hidden?: Extract<keyof F, string>[]
  /** Field with the unit the record belongs to, for facets and routing. */
  unit?: Extract<keyof F, string>
  /** Fields saved every few seconds while somebody writes; history tells them once in a few minutes. */
  autosaved?: Extract<keyof F, string>[]
  /** True, or why the record may not be edited now. */
  editable?: (row: Row<F>) => true | string
  /** Rules over several fields; returns messages by field. */
  check?: (values: Values<F>, today: string) => { path: string; message: string; rule: string }[]
  /** Fills what follows from the input before a new record is stored (dates of receipt, codes). */
  prepare?: (values: Values<F>, ctx: Context) => Promise<Partial<Values<F>>> | Partial<Values<F>>
  /** Runs in the transaction that creates, after the record is stored. */
  created?: (row: Row<F>, ctx: Context) => Promise<void>
  obligations?: (ObligationRule<F> | SetObligation<F>)[]
  /** States in which the record waits for somebody, as My day counts them: „2 zgłoszenia do decyzji”. */
  waitsFor?: { state: string; label: string; access: Rule }[]
  constraints?: RegisterConstraint[]
  /** Sets of fields by which large lists are filtered and sorted together. */
  indexes?: (Extract<keyof F, string> | 'state' | 'number' | 'createdAt')[][]
  // biome-ignore lint/suspicious/noExplicitAny: each action has input fields of its own
  actions?: Record<string, Action<F, any>>
  /** Words of history for what happens to a record by acts of others, such as „Umówiono spotkanie”. */
  happenings?: Record<string, string>
}

/** A definition or action whatever its fields: where the kernel treats all alike. */
// biome-ignore lint/suspicious/noExplicitAny: fields are contravariant in rules and actions
export type AnyDefinition = RegisterDefinition<any>
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyAction = Action<any, any>

/** Columns of lists: the fields and the members every record has. */
export type Column<F extends Fields> =
  | Extract<keyof F, string>
  | 'number'
  | 'label'
  | 'state'
  | 'matter'
  | 'createdAt'
  | 'updatedAt'

/** Declares a register; see docs/adr/0004-registers-as-code.md. */
export const defineRegister = <F extends Fields>(definition: RegisterDefinition<F>): RegisterDefinition<F> =>
  definition

/** Declares an action of a register with the types of its record and its input. */
export const defineAction = <F extends Fields, I extends Fields = Record<never, never>>(
  _fields: F,
  action: Action<F, I>,
): Action<F, I> => action
