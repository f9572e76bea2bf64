import { parentPort } from 'node:worker_threads'
import { renderPdf } from './render-pdf.ts'

/** What is asked of the thread. */
export interface PrintRequest {
  id: number
  template: string
  data: object
}

/** What it answers: bytes or the compiler's words. */
export type PrintReply = { id: number; pdf: Uint8Array } | { id: number; error: string }

parentPort?.on('message', ({ id, template, data }: PrintRequest) => {
  try {
    parentPort!.postMessage({ id, pdf: renderPdf(template, data) } satisfies PrintReply)
  } catch (error) {
    parentPort!.postMessage({ id, error: String(error) } satisfies PrintReply)
  }
})
