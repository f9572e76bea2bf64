import type { FileStore } from '#kernel/files/store.ts'
import type { App, Deps } from '#kernel/http/app.ts'
import type { AnyDefinition } from '#kernel/register/definition.ts'
import { incomingRegisters } from './incoming/incoming.registers.ts'

export { type Channel, channels } from './channels.ts'
export { answerIncoming } from './incoming/answer-incoming.ts'

/** What routes of correspondence need beside the kernel's own. */
export interface CorrespondenceDeps extends Deps {
  store: FileStore
}

/** Registers of correspondence (§ 7 ust. 1 pkt 3 lit. a). */
export const correspondenceRegisters: readonly AnyDefinition[] = [...incomingRegisters]

/** Everything of correspondence that is not given by a definition. */
export const correspondenceRoutes = (_app: App, _deps: CorrespondenceDeps): void => {}
