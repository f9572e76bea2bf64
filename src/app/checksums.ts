import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const manifest = 'SHA256SUMS'

const sumOf = async (file: string) => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file !== manifest && statSync(join(folder, file)).isFile())
    .sort()

/** Writes SHA256SUMS of everything in the folder, in the format of `sha256sum -c`. Returns the number of files. */
export const writeChecksums = async (folder: string): Promise<number> => {
  const lines: string[] = []
  for (const file of filesIn(folder)) lines.push(`${await sumOf(join(folder, file))}  ${file}\n`)
  writeFileSync(join(folder, manifest), lines.join(''))
  return lines.length
}

/** Compares the folder with its SHA256SUMS. Throws naming what is missing, changed or added. */
export const verifyChecksums = async (folder: string): Promise<void> => {
  const lines = readFileSync(join(folder, manifest), 'utf8').split('\n').filter(Boolean)
  const expected = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const found = filesIn(folder)
  const faults = found.filter((file) => !expected.has(file)).map((file) => `dodany: ${file}`)
  const present = new Set(found)
  for (const [file, sum] of expected) {
    if (!present.has(file)) faults.push(`brak: ${file}`)
    else if ((await sumOf(join(folder, file))) !== sum) faults.push(`zmieniony: ${file}`)
  }
  if (faults.length > 0) throw new Error(`Kopia jest uszkodzona:\n${faults.slice(0, 20).join('\n')}`)
}
