import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ReadResult } from './read-content.ts'

const run = promisify(execFile)
const mostPages = 30
const perPage = 60_000

const tool = (name: string, args: string[], timeout: number) =>
  run(name, args, {
    timeout,
    maxBuffer: 32 * 1024 * 1024,
    killSignal: 'SIGKILL',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })

/** Whether scans can be read here: the tesseract program with its Polish data, and pdftoppm for PDF. */
export const recognition = async (): Promise<{ images: boolean; pdf: boolean }> => {
  const images = await tool('tesseract', ['--list-langs'], 10_000).then(
    ({ stdout }) => /^pol$/m.test(stdout),
    () => false,
  )
  const pages = await tool('pdftoppm', ['-v'], 10_000).then(
    () => true,
    () => false,
  )
  return { images, pdf: images && pages }
}

const recognise = async (image: string) =>
  (await tool('tesseract', [image, 'stdout', '-l', 'pol', '--psm', '3'], perPage)).stdout.trim()

const recognisePages = async (path: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'kancelaria-ocr-'))
  try {
    await tool(
      'pdftoppm',
      ['-r', '200', '-l', String(mostPages), '-gray', '-png', path, join(folder, 'page')],
      5 * perPage,
    )
    const pages = (await readdir(folder)).sort()
    const texts: string[] = []
    for (const page of pages) texts.push(await recognise(join(folder, page)))
    return texts.join('\n\n').trim()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Text of a scan (image or PDF without text; the first 30 pages), in Polish, by tesseract. Minutes may pass: run it in a job.
 * Never throws; says what has to be installed when the programs are absent.
 */
export const recogniseText = async (path: string, mediaType: string): Promise<ReadResult> => {
  const able = await recognition()
  const isPdf = mediaType === 'application/pdf'
  if (isPdf ? !able.pdf : !able.images)
    return {
      code: 'unsupported',
      reason:
        'Tekst skanu nie został odczytany: na serwerze brak programu tesseract z językiem polskim (pakiety tesseract-ocr, tesseract-ocr-pol, poppler-utils).',
    }
  try {
    const content = isPdf ? await recognisePages(path) : await recognise(path)
    return content ? { content } : { code: 'no-text', reason: 'Na skanie nie rozpoznano tekstu.' }
  } catch {
    return { code: 'corrupt', reason: 'Skanu nie udało się odczytać (uszkodzony albo zbyt duży).' }
  }
}
