import { createHash, randomBytes } from 'node:crypto'

/** What the product has answered: each entry is a promise it must keep. */
export interface Ledger {
  /** Subject and number of each acknowledged matter, by id. */
  matters: Map<string, { subject: string; number: string }>
  /** SHA-256 of each acknowledged file, by id. */
  files: Map<string, string>
  /** Registrations without an answer: done or not done, never twice. */
  unanswered: Set<string>
  /** Answers that no crash explains. */
  refusals: string[]
}

/** Who writes: address, cookie of the session, unit of the matters. */
export interface Writer {
  base: string
  cookie: string
  unit: string
}

/** A ledger before the first write. */
export const emptyLedger = (): Ledger => ({
  matters: new Map(),
  files: new Map(),
  unanswered: new Set(),
  refusals: [],
})

const answered = async (ledger: Ledger, response: Response) => {
  if (response.status === 201) return (await response.json()) as { id: string; number: string }
  // A server whose database has just gone answers 500 and promises nothing.
  if (response.status < 500) ledger.refusals.push(`${response.status} ${await response.text()}`)
  return undefined
}

/** Registers a matter; the subject is its Idempotency-Key too, so that a repetition makes no second one. */
export const registerMatter = async (
  { base, cookie, unit }: Writer,
  ledger: Ledger,
  subject: string,
): Promise<void> => {
  ledger.unanswered.add(subject)
  const made = await answered(
    ledger,
    await fetch(`${base}/api/v1/matters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'idempotency-key': subject },
      body: JSON.stringify({ subject, unit, jrwa: '1510' }),
    }),
  )
  if (!made) return
  ledger.matters.set(made.id, { subject, number: made.number })
  ledger.unanswered.delete(subject)
}

const sendFile = async ({ base, cookie }: Writer, ledger: Ledger) => {
  const content = randomBytes(1_000 + Math.floor(Math.random() * 200_000))
  const form = new FormData()
  form.append('file', new Blob([content]), 'zalacznik.bin')
  const made = await answered(
    ledger,
    await fetch(`${base}/api/v1/files`, { method: 'POST', headers: { cookie }, body: form }),
  )
  if (made) ledger.files.set(made.id, createHash('sha256').update(content).digest('hex'))
}

/** One client: matters and files in turn, until the connection is lost. */
export const writeUntilCrash = async (writer: Writer, ledger: Ledger, name: string): Promise<void> => {
  try {
    for (let n = 1; ; n++) {
      await registerMatter(writer, ledger, `${name}, sprawa ${n}`)
      if (n % 3 === 0) await sendFile(writer, ledger)
    }
  } catch (error) {
    // What fetch throws when the server is killed; anything else is a mistake of this file.
    if (!(error instanceof TypeError || (error as Error).name === 'AbortError')) throw error
  }
}
