import type { Database, Transaction } from '#kernel/db/database.ts'
import { Problem } from '#kernel/http/problem.ts'
import { act } from './act.ts'
import type { Context } from './context.ts'

export interface BulkResult {
  id: string
  ok: boolean
  /** Why not, as the person is told. */
  detail?: string
}

/** Does an action to many records, each in a transaction of its own: what fails leaves the others done. */
export const bulkAct = async (
  db: Database,
  contextIn: (tx: Transaction) => Context,
  registerId: string,
  ids: readonly string[],
  actionId: string,
  input: unknown,
): Promise<BulkResult[]> => {
  const results: BulkResult[] = []
  for (const id of ids) {
    try {
      await db.transaction((tx) => act(contextIn(tx), registerId, id, actionId, input))
      results.push({ id, ok: true })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      results.push({ id, ok: false, detail: error.body.detail })
    }
  }
  return results
}
