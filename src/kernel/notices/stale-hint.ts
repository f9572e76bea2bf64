import type { Row } from '#kernel/register/definition.ts'
import type { Register } from '#kernel/register/registry.ts'
import type { StaleEvent } from './events.ts'

/** A record has changed; told to those whose keys of search let them read it as it now is. */
export const staleHint = (register: Register, row: Row): StaleEvent => ({
  register: register.definition.id,
  id: row.id,
  access: register.definition.access.read.keys(row as never) ?? [],
})
