import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Start of a process in clock ticks since boot, or undefined when there is no such process (or it is a zombie).
 * Together with the id it names one process: ids alone are used again, in containers after seconds.
 */
export const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

const own = () =>
  `${process.pid} ${startOf(process.pid)} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`

/** The living process which holds the lock, or undefined when it has been left by a killed one. */
export const lockHolder = (file: string): number | undefined => {
  const [pid, start, boot] = readFileSync(file, 'utf8').split(' ')
  if (own().split(' ')[2] !== boot) return undefined
  return startOf(Number(pid)) === start ? Number(pid) : undefined
}

/**
 * Takes a folder for this process alone; returns the release. A lock left by a killed process is taken over.
 * Throws when a living process holds it.
 */
export const lockFolder = (file: string): (() => void) => {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, own(), { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1) throw error
      const pid = lockHolder(file)
      if (pid)
        throw new Error(`Ten folder danych jest już używany przez działającą Kancelarię (proces ${pid}).`)
      rmSync(file, { force: true })
    }
  }
}
