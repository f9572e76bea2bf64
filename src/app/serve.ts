import { run } from './commands/start.ts'

// Entry of the bundled server (dist/server): the same as `cli.ts start`, in one file that loads in a second.
try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
