import type { Fields } from '#kernel/field/field.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Action, AnyAction } from './definition.ts'
import type { ActionDescription, RegisterDescription } from './description.ts'
import type { Register } from './registry.ts'

const fieldsOf = (fields: Fields) => Object.entries(fields).map(([id, field]) => field.describe(id))

const describeAction = (id: string, action: AnyAction): ActionDescription => ({
  id,
  label: action.label,
  ...(action.key && { key: action.key }),
  primary: action.primary ?? false,
  ...(action.confirm && { confirm: action.confirm }),
  bulk: action.bulk ?? false,
  undoable: action.undoable ?? false,
  input: fieldsOf(action.input ?? {}),
})

const entered = (fields: Fields) =>
  Object.entries(fields)
    .filter(([, field]) => !field.options.readonly)
    .map(([id]) => id)

/** What a client may know of the register; `duties` gives the words of a provision. */
export const describeRegister = (
  register: Register,
  actor: Actor,
  duties: (provision: string) => string,
): RegisterDescription => {
  const { definition, fields } = register
  const mayCreate = definition.access.create.allows(actor, {})
  const columns = definition.list?.columns ?? [
    ...(definition.number ? ['number'] : []),
    'label',
    ...(definition.states ? ['state'] : []),
  ]
  return {
    id: definition.id,
    slug: definition.slug,
    module: definition.module,
    label: definition.label,
    empty: definition.empty,
    provisions: Object.keys(definition.provision).map((id) => ({ id, duty: duties(id) })),
    fields: fieldsOf(fields),
    list: {
      columns: columns as string[],
      filters: (definition.list?.filters ?? (definition.states ? ['state'] : [])) as string[],
      sort: definition.list?.sort ?? (definition.number ? '-number' : '-createdAt'),
      totals: definition.list?.totals ?? [],
      views: definition.list?.views ?? [],
    },
    form: definition.form ?? [{ legend: definition.label.one, fields: entered(fields) }],
    states: Object.entries(definition.states ?? {}).map(([id, state]) => ({ id, ...state })),
    actions: Object.entries(definition.actions ?? {}).map(([id, action]) =>
      describeAction(id, action as Action),
    ),
    create: {
      allowed: mayCreate,
      label: definition.createLabel ?? `Dodaj: ${definition.label.one.toLowerCase()}`,
      ...(!mayCreate && { reason: `Może to zrobić: ${definition.access.create.sentence}.` }),
    },
    update: { allowed: definition.access.update.allows(actor, {}) },
  }
}

/** Some record of the register may be readable to the actor: only then does the register exist for them. */
export const mayKnow = (register: Register, actor: Actor): boolean =>
  register.definition.access.read.mayAllow(actor)
