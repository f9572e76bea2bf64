import { checkNip } from '#law/identifiers/nip.ts'
import { linesOf } from './proposal.ts'

/** What a letter tells of who sent it, the surest first. */
export interface SenderHints {
  /** Ten digits, valid. */
  nips: string[]
  emails: string[]
  /** Lines which may be the name of a person or an organisation. */
  names: string[]
  addresses: { street: string; number: string; postcode: string | null }[]
}

const headLines = 10
const closing = /^(?:z powa[żz]aniem|z wyrazami szacunku|z szacunkiem|łącz[ęe] wyrazy)/iu
const addressee =
  /^(?:szanown|pan(?:i)? |do:|prezydent|zast[ęe]pca prezydenta|sekretarz miasta|dyrektor kancelarii|urz[ąa]d miasta|kancelaria prezydenta)/iu
const noName =
  /\d{2}-\d{3}|^(?:znak|nasz znak|dotyczy|dot\.|l\. ?dz|tel|e-mail|nip|regon|ul\.|al\.|pl\.|os\.)|za[łl][ąa]?cz|^za[łl]\.|@|\d{4}/iu
const street = /(?:ul\.|al\.|pl\.|os\.)\s*([\p{L}\d. -]+?)\s+(\d+[a-z]?(?:\/\d+[a-z]?)?)(?=[\s,]|$)/iu

const isName = (line: string) =>
  line.length >= 5 &&
  line.length <= 120 &&
  /^[^\p{Ll}]/u.test(line) &&
  !addressee.test(line) &&
  !noName.test(line) &&
  /\p{L}{3}/u.test(line)

const nipsOf = (text: string) =>
  [...text.matchAll(/NIP\s*[:.]?\s*(?:PL)?\s*((?:\d[ -]?){9}\d)/gi)]
    .map(([, digits]) => digits!.replace(/\D/g, ''))
    .filter((digits) => checkNip(digits).valid)

const unique = (list: string[]) => [...new Set(list)]

/** Hints of the sender in the text of a letter; the message's author, when there is one, comes first. */
export const senderHints = (text: string, from?: { name: string; address: string }): SenderHints => {
  const lines = linesOf(text)
  const head = lines.slice(0, headLines)
  const end = lines.findLastIndex((line) => closing.test(line))
  const signed = end < 0 ? [] : lines.slice(end + 1, end + 3)
  const emails = [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address.toLowerCase())
  return {
    nips: unique(nipsOf(text)),
    emails: unique([...(from ? [from.address.toLowerCase()] : []), ...emails]).slice(0, 10),
    names: unique([...(from?.name ? [from.name] : []), ...[...head, ...signed].filter(isName)]).slice(0, 8),
    addresses: [...head, ...signed].flatMap((line, at, all) => {
      const found = street.exec(line)
      const postcode = /\d{2}-\d{3}/.exec(`${line} ${all[at + 1] ?? ''}`)?.[0] ?? null
      return found ? [{ street: found[1]!.trim(), number: found[2]!, postcode }] : []
    }),
  }
}
