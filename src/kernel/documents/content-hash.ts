import { createHash } from 'node:crypto'

/** SHA-256 (hex) of what an acceptance is bound to: words, addressee and files. */
export const contentHash = (document: {
  subject: string
  body: string | null
  contact: string | null
  unit: string | null
  files: string[]
}): string =>
  createHash('sha256')
    .update(
      JSON.stringify([document.subject, document.body, document.contact, document.unit, document.files]),
    )
    .digest('hex')
