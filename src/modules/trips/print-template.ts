import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The Typst template `prints/{name}.typ`. */
export const templateOf = (name: 'order' | 'settlement' | 'analysis'): string =>
  readFileSync(join(import.meta.dirname, 'prints', `${name}.typ`), 'utf8')
