import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Exit code of a program of node_modules/.bin; its output goes to the terminal. */
export const runTool = async (
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> => {
  const bin = join(root, 'node_modules/.bin')
  const child = spawn(join(bin, name), args, {
    cwd: root,
    stdio: 'inherit',
    // Our own Node first: tools start it by name.
    env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` },
  })
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** What is checked beside the tests; each one passes or fails as a whole. */
const checks: [name: string, tool: string, args: string[]][] = [
  ['typy', 'tsc', ['-p', '.']],
  ['styl', 'biome', ['ci', '--diagnostic-level=error', '.']],
  ['martwy kod', 'knip', ['--no-progress']],
  ['powtórzenia', 'jscpd', ['--config', '.jscpd.json', 'src']],
]

/** Runs every check although one fails, so that one run shows everything. */
export const runChecks = async (): Promise<{ passed: number; failed: number }> => {
  const failures: string[] = []
  for (const [name, tool, args] of checks) {
    const began = performance.now()
    console.log(`\n— ${name} (${tool})`)
    if ((await runTool(tool, args)) !== 0) failures.push(name)
    console.log(
      `  ${failures.at(-1) === name ? 'BŁĄD' : 'w porządku'}, ${Math.round(performance.now() - began)} ms`,
    )
  }
  if (failures.length > 0) console.log(`\nNie przeszło: ${failures.join(', ')}`)
  return { passed: checks.length - failures.length, failed: failures.length }
}

/** Counts of one vitest report (JSON). A suite which could not load counts as failed. */
export const readReport = (file: string): { passed: number; failed: number } => {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const unloaded = report.testResults.filter(
    (suite: { status: string; assertionResults: unknown[] }) =>
      suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded }
}
