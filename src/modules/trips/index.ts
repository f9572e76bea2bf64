import { tripAuthorities } from './authorities.register.ts'
import { domesticTripsRegister } from './domestic-trips.register.ts'
import { exchangeRates } from './exchange-rates.register.ts'
import { foreignRates } from './foreign-rates.register.ts'
import { foreignTripsRegister } from './foreign-trips.register.ts'

export { importRatesFrom } from './nbp-source.ts'
export { tripTime, tripTimeStatements } from './trip-time.table.ts'
export { tripsRoutes } from './trips.routes.ts'

/** Registers of business trips (§ 4 ust. 2, § 7 ust. 1 pkt 5), with what their settlements rest on. */
export const tripsRegisters = [
  domesticTripsRegister,
  foreignTripsRegister,
  exchangeRates,
  foreignRates,
  tripAuthorities,
]
