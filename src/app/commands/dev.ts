import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const summary = 'uruchamia Kancelarię i uruchamia ją od nowa po każdej zmianie źródeł'
export const usage = 'bin/dev   te same zmienne co bin/start'

/** Node watches what the server has imported; the screens are built by bin/build. */
export const run = async (): Promise<void> => {
  const cli = join(import.meta.dirname, '../cli.ts')
  const child = spawn(process.execPath, ['--watch', cli, 'start'], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
  await once(child, 'exit')
}
