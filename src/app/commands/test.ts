import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readReport, runChecks, runTool } from '../checks.ts'

export const summary = 'sprawdza wszystko i kończy wierszem „N passed, N failed”'
export const usage = 'bin/test [plik…]   bez plików: kontrole, testy i opowieści w przeglądarce'

const chromium = '/usr/bin/chromium'

const installChromium = () => {
  if (existsSync(chromium)) return
  console.log('Instaluję Chromium z pakietów systemu (apt-get)…')
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0
  if (apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium')) return
  throw new Error(
    'Opowieści potrzebują przeglądarki: zainstaluj pakiet chromium (sudo apt-get install chromium).',
  )
}

const vitest = async (args: string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'kancelaria-report-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runTool('vitest', ['run', '--passWithNoTests', ...reporters, ...args])
    const counts = existsSync(report) ? readReport(report) : { passed: 0, failed: 1 }
    // An error outside of any test (a promise nobody awaited) fails the run although each test has passed.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const prepareStories = async () => {
  try {
    installChromium()
    return { passed: 0, failed: 0 }
  } catch (error) {
    console.error((error as Error).message)
    return { passed: 0, failed: 1 }
  }
}

/** Prints exactly one line of totals, the last one; exit code 1 when anything failed. */
export const run = async (files: string[]): Promise<void> => {
  const results =
    files.length > 0
      ? [await vitest(files)]
      : [
          await prepareStories(),
          await runChecks(),
          await vitest(['--project', 'unit']),
          await vitest(['--project', 'days']),
        ]
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0)
  if (sum('failed') > 0) process.exitCode = 1
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}
