import { createHmac, timingSafeEqual } from 'node:crypto'

const sign = (secret: string, payload: string) =>
  createHmac('sha256', `public-form:${secret}`).update(payload).digest()

/** What travels with the form from page to page as one hidden field: readable, but not changeable. */
export const sealState = (secret: string, state: object): string => {
  const payload = Buffer.from(JSON.stringify(state)).toString('base64url')
  return `${payload}.${sign(secret, payload).toString('base64url')}`
}

/** The state of a hidden field, or undefined when it was not made here or was changed on the way. */
export const openState = (secret: string, sealed: string): unknown => {
  const [payload, signature] = sealed.split('.')
  if (!payload || !signature) return undefined
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(secret, payload)]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}
