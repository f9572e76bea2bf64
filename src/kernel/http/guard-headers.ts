import helmet from '@fastify/helmet'
import type { App } from './app.ts'

/**
 * Headers which keep pages from running anything but our own files: no inline script or style, no frame,
 * no other host (OWASP ASVS 4.0 14.4), and data out of the browser's store (8.2.1). `https`: people reach it by TLS, so
 * browsers are told never to come without it.
 */
export const guardHeaders = async (app: App, { https = false } = {}): Promise<void> => {
  // First, so that a route may say otherwise.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The one style element of the component library (touch-action of pressable things), named by its hash.
        styleSrc: ["'self'", "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    crossOriginEmbedderPolicy: false,
  })
}
