import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** The interface as it is installed, built anew only when its source has changed; vitest calls it once. */
export default () => {
  execFileSync('sh', ['bin/build'], { cwd: join(import.meta.dirname, '..', '..'), stdio: 'inherit' })
}
