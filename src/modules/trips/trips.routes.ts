import type { App, Deps } from '#kernel/http/app.ts'
import { analysisRoutes } from './analysis.routes.ts'
import { domesticTrips } from './domestic-trips.register.ts'
import { foreignTrips } from './foreign-trips.register.ts'
import { lateRoutes } from './late.routes.ts'
import { printRoutes } from './print.routes.ts'
import { ratesRoutes } from './rates.routes.ts'
import { settlementRoutes } from './settlement.routes.ts'

/** Routes of trips beside those of the registers. `nbp` is the folder or address of tables A, where one is set. */
export const tripsRoutes = (app: App, deps: Deps, nbp?: string): void => {
  settlementRoutes(app, deps, domesticTrips)
  settlementRoutes(app, deps, foreignTrips)
  printRoutes(app, deps, domesticTrips)
  printRoutes(app, deps, foreignTrips)
  lateRoutes(app, deps)
  ratesRoutes(app, deps, nbp)
  analysisRoutes(app, deps)
}
