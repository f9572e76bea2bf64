/**
 * What a client is told of a register: the contract between definitions and every generated screen.
 * Served by `GET /api/v1/registers`; pure data, shared by server and browser.
 */

export type FieldKindId =
  | 'text'
  | 'multiline'
  | 'richText'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'instant'
  | 'timeRange'
  | 'choice'
  | 'tags'
  | 'boolean'
  | 'ref'
  | 'contact'
  | 'unit'
  | 'user'
  | 'address'
  | 'files'
  | 'lines'
  | 'number'
  | 'computed'

/** One field as a screen needs it. Values by kind are in docs/api-values.md and `values.ts`. */
export interface FieldDescription {
  id: string
  label: string
  kind: FieldKindId
  /** For `computed`: the kind whose cell shows it. */
  shownAs?: FieldKindId
  required: boolean
  readonly: boolean
  /** Personal data: reads are logged, shown only where a duty needs it. */
  personal: boolean
  /** Free to sort and filter by (an index or a bounded set stands behind it). */
  sortable: boolean
  filterable: boolean
  help?: string
  /** choice, tags (suggestions): value → label in the order shown. */
  options?: { value: string; label: string; tone?: Tone }[]
  /** ref, contact: id of the register pointed to. */
  register?: string
  maxLength?: number
  /** text: values suggested while typing come from this list of the installation. */
  suggest?: 'jrwa' | 'country'
  min?: number
  max?: number
  scale?: number
  /** ref, user, unit, contact: several values. */
  multiple?: boolean
  /** lines: the columns of the child table. */
  columns?: FieldDescription[]
}

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'danger'

export interface ActionDescription {
  id: string
  label: string
  /** Shortcut, one letter. */
  key?: string
  /** The usual next step; drawn first and filled. */
  primary: boolean
  /** Leaves the building or cannot be undone: the dialog shows what will happen. */
  confirm?: string
  bulk: boolean
  undoable: boolean
  input: FieldDescription[]
}

export interface ViewDescription {
  id: string
  label: string
  /** Query string of the list, as in the address. */
  query: string
}

export interface RegisterDescription {
  id: string
  slug: string
  module: string
  label: { one: string; many: string }
  /** Sentence of an empty register: what belongs here and by which paragraph. */
  empty: string
  provisions: { id: string; duty: string }[]
  fields: FieldDescription[]
  list: { columns: string[]; filters: string[]; sort: string; totals: string[]; views: ViewDescription[] }
  form: { legend: string; fields: string[] }[]
  states: { id: string; label: string; tone: Tone }[]
  actions: ActionDescription[]
  /** May the caller create here; the reason if not. */
  create: { allowed: boolean; reason?: string; label: string }
  update: { allowed: boolean; reason?: string }
}

/** A value that points to a record, a unit or a person. */
export interface Reference {
  id: string
  label: string
  number?: string
  symbol?: string
}

/** A record of any register as the API gives it: the members below and the fields by their ids. */
export interface RecordJson {
  id: string
  register: string
  number?: string
  label: string
  version: number
  state?: string
  createdAt: string
  createdBy: Reference
  updatedAt: string
  updatedBy: Reference
  matter?: Reference
  /** Only on a single record. */
  allowedActions?: { id: string; label: string; allowed: boolean; reason?: string }[]
  updatable?: { allowed: boolean; reason?: string }
  obligations?: ObligationJson[]
  [field: string]: unknown
}

export interface ObligationJson {
  id: string
  what: string
  due: string
  level: 'late' | 'today' | 'soon' | 'ok' | 'paused' | 'done'
  who?: Reference
  forWhom?: Reference
  rule?: string
  legalBasis?: string
  record: { register: string; id: string; number?: string; label: string }
}

export interface HistoryEntry {
  id: string
  at: string
  actor: Reference
  /** Set when the actor acted for somebody („z up.”). */
  actedFor?: Reference
  action: string
  label: string
  reason?: string
  changes: { field: string; label: string; from: unknown; to: unknown }[]
}

/** One page of a list. */
export interface ListPage {
  items: RecordJson[]
  nextCursor: string | null
  total?: number
  /** The total is a lower bound or an estimate. */
  totalIsEstimate?: boolean
  totals?: Record<string, string>
}
