import type { FileJson } from '../api/queries.ts'

type Held = string | { id: string; name?: string }
type Holder = { receipts?: Held[] | null }

const named = (held: readonly Held[], files: readonly FileJson[]) =>
  held.map((one) => {
    const id = typeof one === 'string' ? one : one.id
    return files.find((file) => file.id === id) ?? one
  })

/** Files in the rows of a list, or in the value of a file field, with the names the record knows them by. */
export const withFileNames = (value: unknown, files: readonly FileJson[]): unknown => {
  if (!Array.isArray(value)) return value
  return value.map((one: Held | Holder) => {
    if (typeof one === 'string' || 'id' in one) return named([one as Held], files)[0]
    return one.receipts ? { ...one, receipts: named(one.receipts, files) } : one
  })
}
