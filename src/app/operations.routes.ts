import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { App } from '#kernel/http/app.ts'
import { Problem } from '#kernel/http/problem.ts'
import { officeGauges } from './gauges.ts'
import type { Installation } from './installation.ts'
import { isReady, readinessOf } from './readiness.ts'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Health, readiness and measurements. None tells anything of people or records. */
export const operationsRoutes = (app: App, installation: Installation): void => {
  const { config, log } = installation
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  officeGauges(metrics, installation)
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const seconds = reply.elapsedTime / 1000
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds)
    // The route's pattern, never the address: addresses carry names and numbers.
    log.debug(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, seconds },
      'request',
    )
  })
  // The door must know its keys before anybody is in.
  app.get('/api/auth/ways', { config: { public: true }, schema: { hide: true } }, async () => ({
    oidc: Boolean(config.oidc),
  }))
  app.get('/healthz', { config: { public: true }, schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config: { public: true }, schema: { hide: true } }, async (_request, reply) => {
    const readiness = await readinessOf(installation)
    const ready = isReady(readiness)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not-ready', ...readiness })
  })
  app.get('/metrics', { config: { public: true }, schema: { hide: true } }, async (request, reply) => {
    // A proxy on this computer speaks from loopback for the whole world.
    if (!loopback.has(request.ip) || request.headers['x-forwarded-for'])
      throw new Problem({
        status: 403,
        code: 'forbidden',
        title: 'Brak dostępu',
        detail: 'Pomiary są dostępne tylko z tego komputera.',
      })
    reply.type(metrics.contentType)
    return reply.serializer((text) => text as string).send(await metrics.metrics())
  })
}
