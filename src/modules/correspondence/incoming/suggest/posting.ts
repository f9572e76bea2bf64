import type { Channel } from '../../channels.ts'
import { linesOf, type Proposal, quote } from './proposal.ts'

const registered = /\(00\)\s?\d{18}|(?<!\d)00\d{18}(?!\d)|\b[A-Z]{2}\s?\d{9}\s?PL\b/

/** The number of a registered letter as the Polish post prints it: 20 digits after (00), or RR123456789PL. */
export const rNumber = (text: string): Proposal | undefined => {
  const found = registered.exec(text)?.[0]
  return found ? { value: found.replace(/[\s()]/g, ''), because: quote(found) } : undefined
}

/** How it came, as far as its form tells: a message by e-mail or a public service, paper otherwise. */
export const channelOf = (isMail: boolean, from: string | undefined, isRegistered: boolean): Channel => {
  if (!isMail) return isRegistered ? 'registered' : 'paper'
  if (/doreczenia\.gov\.pl$/i.test(from ?? '')) return 'eDelivery'
  return /epuap\.gov\.pl$/i.test(from ?? '') ? 'epuap' : 'email'
}

const label = /^za[łl](?:[ąa]cznik(?:i|ów|ow)?|\.)?\s*[:-]?\s*/iu

/** How many enclosures the letter names: „Załączniki: 3”, or rows numbered under „Załączniki:”. */
export const enclosures = (text: string): Proposal<number> | undefined => {
  const lines = linesOf(text)
  const at = lines.findIndex((line) => label.test(line) && line.length < 80)
  if (at < 0) return undefined
  const rest = lines[at]!.replace(label, '')
  const told = /^(?:szt\.?\s*)?(\d{1,3})(?:\s*(?:szt\.?|egz\.?))?$/.exec(rest)?.[1]
  if (told) return { value: Number(told), because: quote(lines[at]!) }
  const rows = [...(/^1[.)]/.test(rest) ? [rest] : []), ...lines.slice(at + 1)]
  const count = rows.findIndex((line, index) => !new RegExp(`^${index + 1}[.)]`).test(line))
  const n = count < 0 ? rows.length : count
  return n > 0 ? { value: n, because: `${n} pozycje pod „${quote(lines[at]!)}”` } : undefined
}
