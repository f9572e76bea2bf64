import { runChecks, runTool } from '../checks.ts'

export const summary = 'sprawdza typy, styl, architekturę, martwy kod i powtórzenia'
export const usage = 'bin/check'

/** Exit code 1 when anything is wrong. */
export const run = async (): Promise<void> => {
  const { failed } = await runChecks()
  console.log('\n— architektura (vitest)')
  const architecture = await runTool('vitest', ['run', '--project', 'unit', 'test/architecture.test.ts'])
  if (failed > 0 || architecture !== 0) process.exitCode = 1
}
