import { parseMatterNumber } from '#law/matter-number.ts'

const token = /\p{Lu}[\p{Lu}\d-]*\.\d{1,5}(?:\.\d+){1,2}\.\d{4}/gu

/** Signs of matters named in a letter, each once; whether they are ours is for the register to say. */
export const matterNumbers = (text: string): string[] => [
  ...new Set([...text.normalize('NFC').matchAll(token)].map(([sign]) => sign).filter(parseMatterNumber)),
]
