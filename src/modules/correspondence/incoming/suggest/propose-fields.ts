import type { Channel } from '../../channels.ts'
import { deadlineWords } from './deadline-words.ts'
import { letterDate } from './letter-date.ts'
import { channelOf, enclosures, rNumber } from './posting.ts'
import type { Proposal } from './proposal.ts'
import { subjectOf } from './subject.ts'
import { theirReference } from './their-reference.ts'

/** What has been read of a letter before anybody looked at it. */
export interface ReadLetter {
  /** Text of the scan or of the message with its attachments. */
  text: string
  /** Present for messages. */
  mail?: { from?: { name: string; address: string }; subject: string; date?: string; attachments: number }
}

/** Values proposed for fields of the register; sender and matter need the registers and come from elsewhere. */
export interface FieldProposals {
  channel?: Proposal<Channel>
  letterDate?: Proposal
  theirReference?: Proposal
  subject?: Proposal
  rNumber?: Proposal
  dueOn?: Proposal
  dueWhy?: Proposal
  enclosures?: Proposal<number>
}

const without = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

/** What a letter asks for stands at its beginning; further pages are mostly enclosures. */
const mostText = 40_000

/** Everything the text itself proposes for a letter received on a day; never from outside services. */
export const proposeFields = ({ text: whole, mail }: ReadLetter, receivedOn: string): FieldProposals => {
  const text = whole.slice(0, mostText)
  const posted = mail ? undefined : rNumber(text)
  const due = deadlineWords(text, receivedOn)
  const sentOn = mail?.date?.slice(0, 10)
  const attached = mail && mail.attachments > 0 ? mail.attachments : undefined
  return without({
    channel: {
      value: channelOf(mail !== undefined, mail?.from?.address, posted !== undefined),
      because: mail ? 'wiadomość elektroniczna' : 'skan albo plik',
    },
    letterDate:
      letterDate(text, receivedOn) ??
      (sentOn && sentOn <= receivedOn ? { value: sentOn, because: 'data wiadomości' } : undefined),
    theirReference: theirReference(text),
    subject: subjectOf(text, mail?.subject),
    rNumber: posted,
    dueOn: due && { value: due.value, because: due.because },
    dueWhy: due && { value: due.why, because: due.because },
    enclosures: attached ? { value: attached, because: 'załączniki wiadomości' } : enclosures(text),
  } as FieldProposals)
}
