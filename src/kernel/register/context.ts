import type { Transaction } from '#kernel/db/database.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Registry } from './registry.ts'

/** Everything that one act depends on; nothing is read from the surroundings. */
export interface Context {
  tx: Transaction
  actor: Actor
  now: Date
  /** The day in Europe/Warsaw, YYYY-MM-DD. */
  today: string
  requestId: string
  /** A new UUIDv7. */
  newId(): string
  registry: Registry
  /** Puts a job into the queue in this transaction: it exists only if the act is committed. */
  enqueue(job: string, data: Record<string, unknown>): Promise<void>
}
