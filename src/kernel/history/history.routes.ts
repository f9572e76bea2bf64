import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { App, Deps } from '#kernel/http/app.ts'
import type { HistoryEntry } from '#kernel/register/description.ts'
import { recordOf, recordParams } from '#kernel/register/record-route.ts'
import { type Labels, labelsOf, nothingWanted, want } from '#kernel/register/references.ts'
import type { Register, Registry } from '#kernel/register/registry.ts'
import type { Change } from './write-history.ts'

interface Stored {
  id: string
  at: string
  actor: string
  actedFor: string | null
  action: string
  reason: string | null
  changes: Change[]
}

const words: Record<string, string> = {
  created: 'Utworzenie',
  changed: 'Zmiana',
  undone: 'Cofnięcie zmiany',
  read: 'Odczyt danych osobowych',
  attachedToMatter: 'Dołączenie do sprawy',
  handedOver: 'Przekazanie komórce następczej',
  rendered: 'Przygotowanie pisma do wysyłki',
  'obligation-suspended': 'Wstrzymanie biegu terminu',
  'obligation-resumed': 'Wznowienie biegu terminu',
  'obligation-extended': 'Przedłużenie terminu',
  'obligation-done': 'Wykonanie terminu poza systemem',
}

const members: Record<string, string> = { state: 'Stan', matterId: 'Sprawa' }

/** An act as people call it: the label of a named action, or a word of ours. */
export const actionLabel = (register: Register, action: string): string =>
  words[action] ??
  register.definition.actions?.[action]?.label ??
  register.definition.happenings?.[action] ??
  action

/** A value of a change as people read it: pointers by label, choices by their words. */
const shown = (register: Register, labels: Labels, field: string, value: unknown): unknown => {
  if (field === 'state') return register.definition.states?.[value as string]?.label ?? value
  if (field === 'matterId') return labels.record('matters', value as string | null)?.number ?? null
  const kind = register.fields[field]
  if (!kind || value === null) return value
  const target = kind.refers
  if (!target) return kind.kind === 'lines' ? value : kind.show(value as never)
  const one = (id: string) => labels.of(target, id)?.label ?? '(usunięto)'
  return Array.isArray(value) ? value.map(one).join(', ') : one(value as string)
}

type Target = Parameters<typeof want>[1]

const wantAll = (register: Register, rows: Stored[]) => {
  const wanted = nothingWanted()
  for (const row of rows) {
    wanted.persons.add(row.actor)
    if (row.actedFor) wanted.persons.add(row.actedFor)
    for (const change of row.changes) {
      const target: Target | undefined =
        change.field === 'matterId'
          ? { to: 'record', register: 'matters' }
          : register.fields[change.field]?.refers
      if (target) for (const value of [change.from, change.to]) want(wanted, target, value)
    }
  }
  return wanted
}

/** History of a record, the newest first. */
export const historyOf = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  recordId: string,
): Promise<HistoryEntry[]> => {
  const rows = await db.rows<Stored>(sql`
    select id, at, actor_id as actor, acted_for_id as "actedFor", action, reason, changes
    from history where record_id = ${recordId} order by seq desc limit 1000`)
  const labels = await labelsOf(db, registry, wantAll(register, rows))
  const person = (id: string) => labels.person(id) ?? { id, label: 'System' }
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: person(row.actor),
    ...(row.actedFor && { actedFor: person(row.actedFor) }),
    action: row.action,
    label: actionLabel(register, row.action),
    ...(row.reason && { reason: row.reason }),
    changes: row.changes.map((change) => ({
      field: change.field,
      label: members[change.field] ?? register.fields[change.field]?.label ?? change.field,
      from: shown(register, labels, change.field, change.from),
      to: shown(register, labels, change.field, change.to),
    })),
  }))
}

export const historyRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/:register/:key/history', {
    schema: { tags: ['Historia'], summary: 'Kto, kiedy i co zmienił', params: recordParams },
    handler: async (request) => {
      const { register, row } = await recordOf(deps, request, request.params)
      return { items: await historyOf(deps.db, deps.registry, register, row.id) }
    },
  })
}
