const longest = 2_000

/** Width and height of a picture fitted into a square of 2000 px; a smaller one stays as it is. */
export const fitted = (width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * The address of a copy of the photograph fitted into 2000 px, for showing only; the caller revokes it. Undefined when
 * the browser cannot read the picture (e.g. HEIC outside Apple's devices).
 */
export const scaledPicture = async (file: File): Promise<string | undefined> => {
  try {
    const picture = await createImageBitmap(file)
    const size = fitted(picture.width, picture.height)
    const canvas = Object.assign(document.createElement('canvas'), size)
    canvas.getContext('2d')!.drawImage(picture, 0, 0, size.width, size.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
    return blob ? URL.createObjectURL(blob) : undefined
  } catch {
    return undefined
  }
}
