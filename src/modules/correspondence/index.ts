import type { App } from '#kernel/http/app.ts'
import type { AnyDefinition } from '#kernel/register/definition.ts'
import type { CorrespondenceDeps } from './deps.ts'
import { incomingRegisters } from './incoming/incoming.registers.ts'
import { incomingRoutes } from './incoming/incoming.routes.ts'

export type { Channel } from './channels.ts'
export type { CorrespondenceDeps } from './deps.ts'
export { answerIncoming } from './incoming/answer-incoming.ts'
export { takeLetterMail } from './incoming/take-letter-mail.ts'

/** Registers of correspondence (§ 7 ust. 1 pkt 3 lit. a). */
export const correspondenceRegisters: readonly AnyDefinition[] = [...incomingRegisters]

/** Everything of correspondence that is not given by a definition. */
export const correspondenceRoutes = (app: App, deps: CorrespondenceDeps): void => {
  incomingRoutes(app, deps)
}
