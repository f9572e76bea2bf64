import { createHash } from 'node:crypto'

/** Leading zero bits asked for: about 65,000 tries, a second of a telephone's work. */
const proofBits = 16

/** Whether `nonce` proves the work done for this form; anybody can check it by one hash. */
export const isProven = (challenge: string, nonce: string): boolean => {
  if (!/^\d{1,12}$/.test(nonce)) return false
  const digest = createHash('sha256').update(`${challenge}:${nonce}`).digest()
  return digest.readUInt32BE(0) >>> (32 - proofBits) === 0
}
