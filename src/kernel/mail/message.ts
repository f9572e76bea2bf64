/** A person or mailbox named in a message. */
export interface MailAddress {
  /** Display name; empty when the message gives none. */
  name: string
  address: string
}

/** One attachment; `Kept` is what the caller's `keep` made of its content. */
export interface MailAttachment<Kept> {
  name: string
  /** As the sender declares it; not believed, see `files/sniff.ts`. */
  mediaType: string
  /** Belongs to the picture of the message (a logo in the footer) rather than being sent for its own sake. */
  inline: boolean
  content: Kept
}

/** A message as people read it. Everything may be missing: `problems` says in Polish what and why. */
export interface ParsedMail<Kept = Buffer> {
  from?: MailAddress
  replyTo?: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  subject: string
  /** ISO instant from the Date header. */
  date?: string
  text: string
  /** HTML without scripts, styles, forms and remote pictures. */
  html?: string
  messageId?: string
  inReplyTo?: string
  references: string[]
  /** Sent by a machine (out of office, delivery report): never answered automatically. */
  autoSubmitted: boolean
  attachments: MailAttachment<Kept>[]
  problems: string[]
}
