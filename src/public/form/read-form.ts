import type { FastifyRequest } from 'fastify'
import { enterFile } from '#kernel/files/receive.ts'
import { fileTooLarge } from '#kernel/files/refusal.ts'
import { Problem } from '#kernel/http/problem.ts'
import type { PublicDeps } from '../deps.ts'
import { countUse, uploadLimit } from '../limits.ts'

/** A file that came with a form and is already kept. */
export interface SentFile {
  id: string
  name: string
  size: number
}

/** A form as sent: last value of each field, all values of repeated ones, and files. */
export interface SentForm {
  text: Record<string, string>
  all: Record<string, string[]>
  files: SentFile[]
  /** Sentences for files that could not be taken. */
  refusals: string[]
}

/** Most files in one submission, and bytes of each. */
export const mostFiles = 10
const largestFile = 30 * 1024 * 1024

const clean = (value: unknown) =>
  // PostgreSQL keeps no NUL; other control characters never come from a keyboard.
  String(value ?? '')
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()

/** Reads a multipart form; files go straight to the store and are entered as the program's own. */
export const readForm = async (deps: PublicDeps, request: FastifyRequest): Promise<SentForm> => {
  const form: SentForm = { text: {}, all: {}, files: [], refusals: [] }
  if (!request.isMultipart())
    throw new Problem({
      status: 415,
      code: 'media-type',
      title: 'Nieobsługiwany format',
      detail: 'Wyślij formularz ze strony.',
    })
  const limits = { fileSize: Number.MAX_SAFE_INTEGER, files: mostFiles, fields: 100, fieldSize: 400_000 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      const value = clean(part.value)
      form.text[part.fieldname] = value
      form.all[part.fieldname] = [...(form.all[part.fieldname] ?? []), value]
      continue
    }
    // A file field left empty arrives as a nameless file of no bytes.
    if (!part.filename) {
      part.file.resume()
      continue
    }
    await keep(deps, request.ip, part, form)
  }
  return form
}

/** A file above the limit is read on, so that the fields after it are still read, and then refused; to a point. */
const bounded = async function* (content: AsyncIterable<Uint8Array>) {
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size <= largestFile) yield chunk
    else if (size > 4 * largestFile) break
  }
  if (size > largestFile) throw fileTooLarge(largestFile)
}

const keep = async (
  deps: PublicDeps,
  address: string,
  part: { filename: string; file: NodeJS.ReadableStream & AsyncIterable<Uint8Array> },
  form: SentForm,
) => {
  try {
    await countUse(deps.db, uploadLimit, address, deps.clock())
    const stored = await deps.store.put(bounded(part.file))
    const receipt = { id: deps.newId(), by: deps.systemPersonId, at: deps.clock() }
    const file = await enterFile(deps.db, deps.store, part.filename, stored, receipt)
    form.files.push({ id: file.id, name: file.name, size: file.size })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    part.file.resume()
    form.refusals.push(`„${clean(part.filename).slice(-80)}”: ${error.body.detail}`)
  }
}
