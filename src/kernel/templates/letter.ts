import { formatDateLong } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { readBody } from './body.ts'
import { print, templateNamed } from './print.ts'

/** An office letter as it is printed. Texts are plain but for `body`. */
export interface Letter {
  letterhead: { city: string; office: string; unit: string; address: string; contact: string }
  place: string
  /** YYYY-MM-DD */
  date: string
  /** Sign of the matter. */
  number?: string
  recipient: { name: string; lines: string[] }
  subject: string
  /** Small HTML: p, br, strong, em, u, ul, ol, li, blockquote, h2, h3, a. */
  body: string
  closing?: string
  /** `onBehalf`: for whom it is signed, printed after „z up.”. */
  signature: { name: string; role: string; onBehalf?: string }
  /** Absolute address, printed and clickable. */
  link?: string
  attachments?: string[]
  /** Who else gets the letter („Do wiadomości”). */
  copies?: string[]
  /** Information on personal data, in small print. */
  clause?: string
}

/** The letter's data as forms of it read it: typeset, with nothing undefined. */
export const printedLetter = (letter: Letter) => {
  const { letterhead, recipient, signature } = letter
  const optional = (text: string | undefined) => (text ? typeset(text) : null)
  return {
    letterhead: {
      city: letterhead.city,
      office: typeset(letterhead.office),
      unit: typeset(letterhead.unit),
      address: typeset(letterhead.address),
      contact: typeset(letterhead.contact),
    },
    when: typeset(`${letter.place ? `${letter.place}, ` : ''}${formatDateLong(letter.date)}`),
    number: letter.number ?? null,
    recipient: { name: typeset(recipient.name), lines: recipient.lines.filter(Boolean).map(typeset) },
    subject: typeset(letter.subject),
    body: readBody(letter.body),
    closing: optional(letter.closing),
    signature: {
      name: signature.name,
      role: typeset(signature.role),
      onBehalf: signature.onBehalf ? typeset(`z up. ${signature.onBehalf}`) : null,
    },
    link: letter.link ?? null,
    attachments: (letter.attachments ?? []).map(typeset),
    copies: (letter.copies ?? []).map(typeset),
    clause: optional(letter.clause),
  }
}

/** The letter as an accessible PDF (PDF/UA-1). */
export const renderLetter = (letter: Letter): Promise<Uint8Array> =>
  print(templateNamed('letter'), printedLetter(letter))
