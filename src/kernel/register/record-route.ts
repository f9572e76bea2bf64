import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actorOf, type Deps } from '#kernel/http/app.ts'
import type { Row } from './definition.ts'
import { readRow } from './read.ts'
import type { Register } from './registry.ts'

/** Parameters of everything that hangs on one record. */
export const recordParams = z.object({ register: z.string().max(100), key: z.string().min(1).max(300) })

/** The record a request hangs on, if the person asking may read it; otherwise 404. */
export const recordOf = async (
  deps: Deps,
  request: FastifyRequest,
  params: z.output<typeof recordParams>,
): Promise<{ register: Register; row: Row }> => {
  const register = deps.registry.get(params.register)
  const row = await readRow(deps.db, register, actorOf(request), params.key)
  if (register.definition.personalData)
    request.opened = { register: register.definition.id, recordId: row.id }
  return { register, row }
}
