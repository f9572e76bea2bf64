import type { App } from '#kernel/http/app.ts'
import { boardRoutes } from './board.routes.ts'
import { emailRoutes, type IntakeDeps } from './email.routes.ts'
import { receptionsRoutes } from './receptions.routes.ts'
import { submissionsRoutes } from './submissions.routes.ts'

/** Everything of residents' matters that is not given by a definition. */
export const residentsRoutes = (app: App, deps: IntakeDeps): void => {
  emailRoutes(app, deps)
  submissionsRoutes(app, deps)
  receptionsRoutes(app, deps)
  boardRoutes(app, deps)
}
