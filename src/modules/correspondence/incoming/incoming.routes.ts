import type { App } from '#kernel/http/app.ts'
import type { CorrespondenceDeps } from '../deps.ts'
import { deskRoutes } from './desk.routes.ts'
import { intakeRoutes } from './intake.routes.ts'

/** Everything of incoming letters that is not given by a definition. */
export const incomingRoutes = (app: App, deps: CorrespondenceDeps): void => {
  intakeRoutes(app, deps)
  deskRoutes(app, deps)
}
