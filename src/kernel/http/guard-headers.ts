import helmet from '@fastify/helmet'
import type { App } from './app.ts'

/**
 * Headers which keep pages from running anything but our own files: no inline script or style, no frame,
 * no other host (OWASP ASVS 4.0 14.4).
 */
export const guardHeaders = async (app: App): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
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
    // The installation may be reached without TLS on loopback; the proxy in front of it adds HSTS.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  })
}
