import yauzl from 'yauzl'
import type { FileMark } from './sniff.ts'

const mostUnpacked = 2 * 1024 ** 3
const suspectUnpacked = 100 * 1024 ** 2
const mostRatio = 200
const mostEntries = 50_000

/** True for ZIP and the formats built on it (DOCX, XLSX, ODT …). */
export const isZip = (mediaType: string): boolean =>
  /zip|officedocument|opendocument|epub/.test(mediaType) && !mediaType.includes('gzip')

/** Reads only the table of contents of a ZIP at `path` (bytes: `size`); nothing is unpacked. */
export const inspectZip = (path: string, size: number): Promise<FileMark[]> =>
  new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return resolve(['corrupt'])
      const marks = new Set<FileMark>()
      let unpacked = 0
      const close = () => {
        zip.close()
        resolve([...marks])
      }
      zip.on('error', () => {
        marks.add('corrupt')
        close()
      })
      zip.on('end', close)
      zip.on('entry', (entry: yauzl.Entry) => {
        unpacked += entry.uncompressedSize
        if (entry.generalPurposeBitFlag & 1) marks.add('encrypted')
        const bomb =
          unpacked > mostUnpacked ||
          zip.entryCount > mostEntries ||
          (unpacked > suspectUnpacked && unpacked > size * mostRatio)
        if (!bomb) return zip.readEntry()
        marks.add('zip-bomb')
        close()
      })
      zip.readEntry()
    })
  })
