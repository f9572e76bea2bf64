export { clearUnsentFiles } from './clear-unsent.ts'
export type { PublicCity, PublicDeps } from './deps.ts'
export { publicRoutes } from './public.routes.ts'
