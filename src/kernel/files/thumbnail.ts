import sharp from 'sharp'

/** Largest picture opened for a thumbnail: 100 megapixels. */
const mostPixels = 100_000_000

/** A WebP thumbnail (at most 640 × 640) of the picture at `path`; undefined when it is not a readable picture. */
export const thumbnail = (path: string): Promise<Buffer | undefined> =>
  sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize(640, 640, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .timeout({ seconds: 20 })
    .toBuffer()
    .catch(() => undefined)
