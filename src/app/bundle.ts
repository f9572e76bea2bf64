import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

/** Files beside the sources (migrations, the decree, templates) are found from the source's own folder. */
const sourcePlaces: Plugin = {
  name: 'source-places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$|\/test\/.*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    })),
}

/** Packages with binaries or assets of their own stay where npm put them. */
const external = [
  '@myriaddreamin/*',
  '@napi-rs/*',
  'dictionary-pl',
  'drizzle-kit',
  'esbuild',
  'hunspell-wasm',
  'pg-native',
  'sharp',
  'unpdf',
]

/** Bundles the server into dist/server: a third of the memory and of the start of loading its sources one by one. */
const bundleServer = async (): Promise<void> => {
  // Chunks of earlier builds have other names and would stay for ever.
  rmSync(join(root, 'dist/server'), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['src/app/serve.ts'],
    outdir: 'dist/server',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    external,
    plugins: [sourcePlaces],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
  })
}

await bundleServer()
