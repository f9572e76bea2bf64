import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '#kernel/http/app.ts'
import { assetsPath } from './layout.ts'

const types: Record<string, string> = {
  'public.css': 'text/css; charset=utf-8',
  'draft.js': 'text/javascript; charset=utf-8',
  'proof.js': 'text/javascript; charset=utf-8',
}

/** The few static files of residents' pages, read once. */
export const assetsRoutes = (app: App): void => {
  for (const [name, type] of Object.entries(types)) {
    const content = readFileSync(join(import.meta.dirname, 'assets', name), 'utf8')
    app.get(
      `${assetsPath}/${name}`,
      { config: { public: true }, schema: { hide: true } },
      (_request, reply) =>
        reply
          .headers({ 'content-type': type, 'cache-control': 'public, max-age=600' })
          .serializer((text) => text as string)
          .send(content),
    )
  }
}
