import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import sharp, { type Sharp } from 'sharp'

/** One page of a file as a picture, and of how many it is. */
export interface PagePicture {
  /** WebP. */
  picture: Buffer
  pages: number
}

const run = promisify(execFile)
const mostPixels = 100_000_000
/** Wide enough for the print of a letter to be read on a screen, in pixels. */
const width = 1200

const program = (name: string, args: string[]) =>
  run(name, args, {
    timeout: 20_000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'buffer',
  })

const webp = (image: Sharp) =>
  image
    .rotate()
    .resize(width, width * 3, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: 20 })
    .toBuffer()

const ofPdf = async (path: string, page: number): Promise<PagePicture> => {
  const { stdout: told } = await program('pdfinfo', [path])
  const pages = Number(/^Pages:\s+(\d+)/m.exec(told.toString('latin1'))?.[1] ?? 1)
  const shown = String(Math.min(page, pages))
  const { stdout } = await program('pdftoppm', ['-f', shown, '-l', shown, '-r', '110', '-png', path])
  return { picture: await webp(sharp(stdout, { limitInputPixels: mostPixels })), pages }
}

const ofImage = async (path: string, page: number): Promise<PagePicture> => {
  const { pages = 1 } = await sharp(path, { limitInputPixels: mostPixels }).metadata()
  const at = Math.min(page, pages) - 1
  return {
    picture: await webp(sharp(path, { page: at, limitInputPixels: mostPixels, failOn: 'error' })),
    pages,
  }
}

const hasPages = (mediaType: string) =>
  mediaType === 'application/pdf' || (mediaType.startsWith('image/') && mediaType !== 'image/svg+xml')

const whyNot = (error: unknown): string => {
  const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
  if (code === 'ENOENT')
    return 'Podgląd stron PDF wymaga na serwerze programów pdfinfo i pdftoppm (pakiet poppler-utils). Otwórz plik.'
  return /password/i.test(stderr?.toString() ?? '')
    ? 'Plik jest chroniony hasłem – nie da się go pokazać. Poproś nadawcę o plik bez hasła; ten został zachowany.'
    : 'Plik jest uszkodzony – nie da się go pokazać. Został zachowany, można go pobrać.'
}

/**
 * Page `page` (from 1; past the end: the last) of a PDF, a TIFF of many pages or a picture, for looking at. Never
 * throws: gives in Polish why there is no picture; undefined for files that have no pages.
 */
export const pagePicture = async (
  path: string,
  mediaType: string,
  page: number,
): Promise<PagePicture | { reason: string } | undefined> => {
  if (!hasPages(mediaType)) return undefined
  try {
    return await (mediaType === 'application/pdf' ? ofPdf(path, page) : ofImage(path, page))
  } catch (error) {
    return { reason: whyNot(error) }
  }
}
