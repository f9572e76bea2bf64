import { linesOf, type Proposal, quote } from './proposal.ts'

const label =
  /(?<![\p{L}])(?:nasz znak|znak sprawy|znak pisma|znak|nr sprawy|numer sprawy|nr pisma|sygn(?:atura)?\.?(?: akt)?|l\. ?dz\.?|ldz\.?)\s*[:.]?\s+?(.*)$/iu
const notTheirs = /wasz znak|pa[ńn]stwa znak|w odpowiedzi na|w nawi[ąa]zaniu|pa[ńn]stwa pism/iu
const shape = /^[\p{L}\d][\p{L}\d./()_-]*(?: (?:[\p{L}\d]*[./\d][\p{L}\d./()_-]*)){0,2}/u
const mostLines = 40

/** The sender's own reference: „Znak: WS.052.14.2026.JK”, „L.dz. 123/2026”, „Sygn. akt II SA/Kr 12/26”. */
export const theirReference = (text: string): Proposal | undefined => {
  for (const line of linesOf(text).slice(0, mostLines)) {
    if (notTheirs.test(line)) continue
    const after = label.exec(line)?.[1]
    const value = after && shape.exec(after)?.[0].replace(/[.,;:]+$/, '')
    if (value && /\d/.test(value) && value.length <= 60) return { value, because: quote(line) }
  }
  return undefined
}
