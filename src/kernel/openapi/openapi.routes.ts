import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { App } from '#kernel/http/app.ts'
import type { Registry } from '#kernel/register/registry.ts'
import { documentRegisters, type OpenApiDocument } from './document-registers.ts'

const page = `<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interfejs programistyczny – Kancelaria</title>
<script type="module" src="/api/docs/rapidoc.js"></script>
</head>
<body>
<rapi-doc spec-url="/api/openapi.json" render-style="read" schema-style="table" load-fonts="false"
 regular-font="system-ui, sans-serif" primary-color="#0050a0" show-header="false" allow-try="false"
 allow-server-selection="false" allow-authentication="false" allow-spec-url-load="false" allow-spec-file-load="false" sort-tags="true"></rapi-doc>
</body>
</html>
`

/**
 * Of the page only: the library puts one style element of its own (colours and fonts given above), named by its hash,
 * and writes sizes of boxes into style attributes. Scripts and all else stay ours alone.
 */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'sha256-Fkpy/PQSegfuU77A78TZ+2NY3nblivd6kX/TkN2l7N0='",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The reference page, drawn from the document in the browser by a library we serve ourselves. */
const referencePage = (app: App): void => {
  const library = readFileSync(createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js'), 'utf8')
  app.get('/api/docs', { config: { public: true }, schema: { hide: true } }, (_request, reply) =>
    reply
      .header('content-security-policy', pagePolicy)
      .type('text/html; charset=utf-8')
      .serializer((text) => text as string)
      .send(page),
  )
  app.get('/api/docs/rapidoc.js', { config: { public: true }, schema: { hide: true } }, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=86400')
      .type('text/javascript; charset=utf-8')
      .serializer((text) => text as string)
      .send(library),
  )
}

/** The OpenAPI 3.1 document of all routes at `/api/openapi.json` and its page at `/api/docs`; call before routes are added. */
export const openApiRoutes = async (app: App, registry: Registry): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kancelaria',
        version: '1',
        description: 'Rejestry, sprawy, terminy i prawo kancelarii prezydenta miasta. Błędy: RFC 9457.',
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
          key: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) =>
      'openapiObject' in document
        ? (documentRegisters(
            document.openapiObject as OpenApiDocument,
            registry,
          ) as typeof document.openapiObject)
        : document.swaggerObject,
  })
  app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
  referencePage(app)
}
