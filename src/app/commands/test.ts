import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readReport, runChecks, runTool } from '../checks.ts'
import { startExternal } from '../external-postgres.ts'

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

const vitest = async (args: string[], env: Record<string, string> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'kancelaria-report-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runTool('vitest', ['run', '--passWithNoTests', ...reporters, ...args], env)
    const counts = existsSync(report) ? readReport(report) : { passed: 0, failed: 1 }
    // An error outside of any test (a promise nobody awaited) fails the run although each test has passed.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The schema and what stands directly on it, on a PostgreSQL the city might already have. */
const testExternal = async () => {
  const server = startExternal()
  if (!server) {
    console.log('Bez prób na własnym serwerze: zainstaluj pakiet postgresql.')
    return { passed: 0, failed: 0 }
  }
  const files = ['src/kernel/db/migrate.test.ts', 'src/kernel/register', 'src/kernel/search']
  return vitest(['--project', 'unit', ...files], { TEST_DATABASE_URL: server.url }).finally(server.stop)
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
          await testExternal(),
          await vitest(['--project', 'days']),
        ]
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0)
  if (sum('failed') > 0) process.exitCode = 1
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}
