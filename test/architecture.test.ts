import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).sort()
const textOf = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const isTest = (file: string) => /\.(test|e2e)\.tsx?$/.test(file)
const product = files.filter((file) => !isTest(file))

/** What each layer may import besides itself. */
const allowed: Record<string, string[]> = {
  law: [],
  kernel: ['law'],
  modules: ['law', 'kernel'],
  city: ['law', 'kernel'],
  web: ['law', 'kernel', 'modules', 'city'],
  public: ['law', 'kernel', 'modules', 'city'],
  // Commands load the demo world and the measurement.
  app: ['law', 'kernel', 'modules', 'city', 'web', 'public', 'test', 'bench'],
}

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

/** Every import of ours, with the target as a path from the root. */
const imports: Import[] = product.flatMap((from) =>
  [
    ...textOf
      .get(from)!
      .matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([#.][^']+)'|import\('([#.][^']+)'\)/gm),
  ].map(([, type, fixed, dynamic]) => {
    const target = (fixed ?? dynamic)!
    const to = target.startsWith('#')
      ? `${target.startsWith('#test/') ? '' : 'src/'}${target.slice(1)}`
      : relative(root, join(root, dirname(from), target))
    return { from, to, typeOnly: Boolean(type) }
  }),
)

const layerOf = (file: string) => file.replace(/^src\//, '').split('/')[0]!
const moduleOf = (file: string) => file.split('/')[2]!
const isModule = (file: string) => layerOf(file) === 'modules'

it('law ← kernel ← modules ← app: imports point downwards only', () => {
  expect(imports.length, 'imports found').toBeGreaterThan(files.length)
  const broken = imports
    .filter(({ from, to }) => layerOf(from) !== layerOf(to) && !allowed[layerOf(from)]?.includes(layerOf(to)))
    .map(
      ({ from, to }) =>
        `${from} imports ${to}: move what both need into the lower layer, or pass it as an argument`,
    )
  expect(broken).toEqual([])
})

it('modules meet only through index.ts', () => {
  const broken = imports
    .filter(({ from, to }) => isModule(from) && isModule(to) && moduleOf(from) !== moduleOf(to))
    .filter(({ to }) => basename(to) !== 'index.ts')
    .map(
      ({ from, to }) => `${from} imports ${to}: export it from that module's index.ts and import the index`,
    )
  expect(broken).toEqual([])
})

it('the graph of modules has no cycle', () => {
  const uses = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    if (!isModule(from) || !isModule(to) || moduleOf(from) === moduleOf(to)) continue
    uses.set(moduleOf(from), (uses.get(moduleOf(from)) ?? new Set()).add(moduleOf(to)))
  }
  const cycle = (path: string[]): string[] | undefined => {
    for (const next of uses.get(path.at(-1)!) ?? []) {
      if (path.includes(next)) return [...path, next]
      const found = cycle([...path, next])
      if (found) return found
    }
  }
  const broken = [...uses.keys()].map((start) => cycle([start])).filter(Boolean)
  expect(broken, 'move what both need into one of the modules, or into kernel').toEqual([])
})

it('law is pure: no I/O, no clock, no randomness', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(|from 'node:(?!fs')|setTimeout/
  const broken = product
    .filter((file) => layerOf(file) === 'law' && impure.test(textOf.get(file)!))
    .map((file) => `${file}: take today, or what is read, as an argument`)
  expect(broken).toEqual([])
})

it('the kernel names no concrete register of a module', () => {
  const ids = product
    .filter((file) => isModule(file) && file.endsWith('.register.ts'))
    .flatMap((file) => textOf.get(file)!.match(/\bid: '([a-z-]+)'/)?.[1] ?? [])
  const broken = product
    .filter((file) => layerOf(file) === 'kernel')
    .flatMap((file) =>
      ids
        .filter((id) => textOf.get(file)!.includes(`'${id}'`))
        .map((id) => `${file} names '${id}': let the definition say it, or pass it as an option`),
    )
  expect(broken).toEqual([])
})

it('files are named by what they are about', () => {
  const empty = /(^|[/.-])(utils?|helpers?|services?|managers?|common)([/.-]|$)/
  const broken = files.filter((file) => empty.test(file)).map((file) => `${file}: name it by its subject`)
  expect(broken).toEqual([])
})

it('file names are kebab-case', () => {
  const broken = files.filter((file) => !/^[a-z0-9.-]+$/.test(basename(file)))
  expect(broken).toEqual([])
})

it('nothing is left for later in the code', () => {
  const later = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''))
  const broken = files
    .filter((file) => later.test(textOf.get(file)!))
    .map((file) => `${file}: do it, or file an issue`)
  expect(broken).toEqual([])
})

it('no file has more than 400 lines, half have at most 60', () => {
  const sizes = product.map((file) => ({ file, lines: textOf.get(file)!.split('\n').length - 1 }))
  const broken = sizes
    .filter(({ lines }) => lines > 400)
    .map(({ file, lines }) => `${file}: ${lines} lines, split it`)
  expect(broken).toEqual([])
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)], 'median lines of a file').toBeLessThanOrEqual(60)
})
