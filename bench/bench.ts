import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#kernel/db/database.ts'
import { attachEmbedded } from '#kernel/db/embedded.ts'
import { searchQuery } from '#kernel/search/query.ts'
import { fillWithMatters } from '#test/world/scale.ts'
import { type Case, load, type Measured } from './load.ts'
import { memoryOf, type Server, signIn, startProduct, startThin } from './servers.ts'

export interface BenchOptions {
  /** How many matters the database has, in turn. */
  scales: number[]
  /** Length of one measurement. */
  seconds: number
}

const number = (value: number) => value.toFixed(2).replace('.', ',').padStart(8)

const casesOf = async (unit: string, id: string): Promise<Case[]> => {
  let n = 0
  const created = () => JSON.stringify({ subject: `Pomiar ${++n}`, unit, jrwa: '1510' })
  const { tsquery } = await searchQuery('chodnikami Lipowa')
  return [
    {
      name: 'lista: filtr, sortowanie, 50 wierszy',
      limit: 1.5,
      product: { path: '/api/v1/matters?filter%5Bstate%5D=inProgress&sort=-openedOn&limit=50' },
      thin: { path: '/list' },
    },
    {
      name: 'szukanie z odmianą i liczbą wyników',
      limit: 1.5,
      product: { path: '/api/v1/search?q=chodnikami%20Lipowa&kind=matters&limit=20' },
      thin: { path: `/search?q=${encodeURIComponent(tsquery!)}` },
    },
    {
      name: 'szczegóły',
      limit: 1.5,
      product: { path: `/api/v1/matters/${id}` },
      thin: { path: `/detail/${id}` },
    },
    {
      name: 'rejestracja: numer, historia, szukanie, termin',
      limit: 3,
      product: { path: '/api/v1/matters', method: 'POST', body: created },
      thin: { path: '/create', method: 'POST', body: created },
    },
  ]
}

const row = (name: string, clients: number, product: Measured, thin: Measured, limit: number) => {
  const ratio = product.median / thin.median
  const verdict = clients === 1 ? (ratio <= limit ? 'tak' : 'NIE') : ''
  console.log(
    `${name.padEnd(48)} ${String(clients).padStart(2)} ${number(product.median)} ${number(product.p99)} ${number(thin.median)} ${number(thin.p99)} ${number(ratio)}  ≤ ${limit} ${verdict}${product.failed + thin.failed ? ` błędy: ${product.failed}/${thin.failed}` : ''}`,
  )
}

const compare = async (product: Server, thin: Server, cookie: string, cases: Case[], seconds: number) => {
  console.log(`${'żądanie'.padEnd(48)}  n  mediana      p99  cienka:m      p99  stosunek  (ms)`)
  for (const one of cases)
    for (const clients of [1, 16]) {
      // Both once unmeasured, then in turn.
      await load(product.base, cookie, one.product, clients, 1)
      await load(thin.base, cookie, one.thin, clients, 1)
      const fromThin = await load(thin.base, cookie, one.thin, clients, seconds)
      const fromProduct = await load(product.base, cookie, one.product, clients, seconds)
      row(one.name, clients, fromProduct, fromThin, one.limit)
    }
}

const exportOf = async (product: Server, cookie: string, format: string) => {
  const start = performance.now()
  const response = await fetch(`${product.base}/api/v1/matters/export?format=${format}`, {
    headers: { cookie },
  })
  let bytes = 0
  for await (const part of response.body!) bytes += part.length
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `eksport ${format}: ${(bytes / 1e6).toFixed(1)} MB w ${seconds} s, pamięć po: ${memoryOf(product.child.pid!)} MB`,
  )
}

/** Measures the product beside the thin baseline on databases of the given sizes. */
export const bench = async ({ scales, seconds }: BenchOptions): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kancelaria-bench-'))
  const product = await startProduct(dataDir, 3971)
  const db = openDatabase(attachEmbedded(dataDir)!)
  const thin = await startThin(dataDir, 3972)
  try {
    let filled = 0
    for (const scale of scales) {
      const start = Date.now()
      await fillWithMatters(db, scale - filled, () => {})
      filled = scale
      console.log(
        `\n${scale.toLocaleString('pl-PL')} spraw (dopisanie: ${Math.round((Date.now() - start) / 1000)} s)`,
      )
      const cookie = await signIn(product.base, 'mieszkancy')
      const page = await fetch(`${product.base}/api/v1/matters?filter%5Bstate%5D=inProgress&limit=1`, {
        headers: { cookie },
      })
      const { items } = (await page.json()) as { items: { id: string; unit: { symbol: string } }[] }
      await compare(product, thin, cookie, await casesOf(items[0]!.unit.symbol, items[0]!.id), seconds)
      console.log(`pamięć procesu po obciążeniu: ${memoryOf(product.child.pid!)} MB`)
      const director = await signIn(product.base, 'dyrektor')
      if (scale <= 100_000) for (const format of ['csv', 'xlsx']) await exportOf(product, director, format)
    }
  } finally {
    await thin.stop()
    await db.close()
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
