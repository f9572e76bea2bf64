import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const day = z.iso.date('Data ma postać RRRR-MM-DD.')
const symbol = z.string().min(1, 'Podaj symbol komórki.').max(20)

const unit = z.strictObject({
  symbol,
  name: z.string().min(1, 'Podaj nazwę komórki.'),
  kind: z.enum(['mayor', 'office', 'bureau', 'section', 'posts', 'classified', 'unit', 'company']),
  parent: symbol.optional(),
  subordinateTo: z.string().optional(),
  email: z.email('Niepoprawny adres e-mail.').optional(),
  phone: z.string().optional(),
})

const post = z.strictObject({
  code: z.string().min(1),
  unit: symbol,
  name: z.string().min(1),
  heads: z.boolean().default(false),
  permissions: z.array(z.string()).default([]),
})

const duty = z.strictObject({
  id: z.string().min(1),
  unit: z.string(),
  duty: z.string().min(1),
  area: z.string(),
  capability: z.string(),
  shownBy: z.string(),
})

const holder = z.strictObject({
  person: z.string(),
  post: z.string(),
  from: day,
  to: day.optional(),
})

/** Shape of a decree file (docs/decree-file.md). */
export const decreeFile = z.strictObject({
  decree: z.strictObject({
    number: z.string().min(1),
    title: z.string(),
    signed: day,
    inForceFrom: day,
    inForceTo: day.optional(),
    repeals: z
      .strictObject({ number: z.string(), date: day.optional(), note: z.string().optional() })
      .optional(),
  }),
  units: z.array(unit).min(1, 'Plik nie ma ani jednej komórki.'),
  outside: z.array(unit).default([]),
  posts: z.array(post).default([]),
  duties: z.array(duty).default([]),
  holders: z.array(holder).default([]),
})

export type DecreeFile = z.output<typeof decreeFile>

/** Reads a decree from YAML or JSON text; throws with every fault and its place, in Polish. */
export const parseDecree = (text: string): DecreeFile => {
  const result = decreeFile.safeParse(parse(text))
  if (result.success) return result.data
  throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
}

/** Reads a decree file from disk. */
export const readDecree = (path: string): DecreeFile => parseDecree(readFileSync(path, 'utf8'))
