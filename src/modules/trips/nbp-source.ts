import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import { importRates } from './import-rates.ts'

/** Milliseconds to wait for the address, and bytes taken at most: a table A has about 6 kB. */
const patience = 20_000
const largest = 1_000_000

const fromAddress = async (url: string): Promise<string[]> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`NBP: ${response.status}`)
  const text = await response.text()
  if (text.length > largest) throw new Error('NBP: too large')
  return [text]
}

const fromFolder = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => /\.(xml|json)$/i.test(name)).sort()
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}

/**
 * Takes in the tables A which the administrator's folder or address holds; those known already are passed over, and
 * what is no table A is told as a count, so that one bad file does not stop the others.
 */
export const importRatesFrom = async (
  ctx: Context,
  source: string,
): Promise<{ imported: number; refused: number }> => {
  const texts = await (/^https?:\/\//.test(source) ? fromAddress(source) : fromFolder(source))
  const told = { imported: 0, refused: 0 }
  for (const text of texts) {
    try {
      const { outcome } = await importRates(ctx, text)
      if (outcome !== 'known') told.imported += 1
    } catch (error) {
      // Refusals happen before anything is written, so the transaction of the others stays whole.
      if (!(error instanceof Problem)) throw error
      told.refused += 1
    }
  }
  return told
}
