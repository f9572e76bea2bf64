import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachEmbedded } from '#kernel/db/embedded.ts'

const root = join(import.meta.dirname, '..')

export interface Server {
  base: string
  child: ChildProcess
  stop(): Promise<void>
}

const started = (
  file: string,
  args: string[],
  env: Record<string, string>,
  sign: string,
): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=2', '--max-old-space-size=128', join(root, file), ...args],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child.stdout!.on('data', (text) => String(text).includes(sign) && resolve(child))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })

const serverOf = (base: string, child: ChildProcess): Server => ({
  base,
  child,
  stop: () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    }),
})

/** The product as people run it, with fsync on, on a data folder of its own. */
export const startProduct = async (dataDir: string, port: number): Promise<Server> => {
  const env = { PORT: String(port), KANCELARIA_DATA: dataDir, KANCELARIA_LOG: 'error', KANCELARIA_STORY: '0' }
  return serverOf(
    `http://127.0.0.1:${port}`,
    await started('dist/server/serve.mjs', [], env, 'Kancelaria: http'),
  )
}

/** The baseline on the product's database, reading the same sessions. */
export const startThin = async (dataDir: string, port: number): Promise<Server> => {
  const settings = {
    pg: attachEmbedded(dataDir),
    secret: readFileSync(join(dataDir, 'secret'), 'utf8').trim(),
    cookie: 'kancelaria.session_token',
    port,
  }
  return serverOf(
    `http://127.0.0.1:${port}`,
    await started('bench/thin.ts', [], { THIN: JSON.stringify(settings) }, 'ready'),
  )
}

/** Signs an ordinary officer in; returns the cookie. */
export const signIn = async (base: string, role: string): Promise<string> => {
  const response = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ email: `${role}@demo.kancelaria.example`, password: 'Kancelaria-demo-2026' }),
  })
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Resident memory of a process in MB. */
export const memoryOf = (pid: number): number => {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}
