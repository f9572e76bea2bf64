import { z } from 'zod'
import type { SmtpSettings } from '#kernel/mail/deliver.ts'
import type { MailboxSettings } from '#kernel/mail/imap.ts'

/** Programs beside ours which the installation has been told of. */
export interface ExternalPrograms {
  smtp: SmtpSettings | undefined
  mailbox: MailboxSettings | undefined
  /** The mailbox whose messages go to the queue of letters. */
  lettersMailbox?: MailboxSettings | undefined
  /** `host:port` of clamd or the path of its socket. */
  clamd: string | undefined
  /** Folder or address with tables A of the National Bank; off where it is not set. */
  nbp?: string | undefined
}

const environment = z.object({
  KANCELARIA_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'KANCELARIA_SMTP_URL ma zaczynać się od smtp:// albo smtps://')
    .optional(),
  KANCELARIA_MAIL_FROM: z.string().includes('@', 'KANCELARIA_MAIL_FROM ma zawierać adres e-mail').optional(),
  KANCELARIA_IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\//, 'KANCELARIA_IMAP_URL ma zaczynać się od imap:// albo imaps://')
    .optional(),
  KANCELARIA_LETTERS_IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\//, 'KANCELARIA_LETTERS_IMAP_URL ma zaczynać się od imap:// albo imaps://')
    .optional(),
  KANCELARIA_CLAMD: z.string().optional(),
  KANCELARIA_NBP: z.string().optional(),
})

const mailboxOf = (address: string): MailboxSettings => {
  const url = new URL(address)
  const secure = url.protocol === 'imaps:'
  return {
    host: url.hostname,
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}

/**
 * KANCELARIA_SMTP_URL with KANCELARIA_MAIL_FROM, KANCELARIA_IMAP_URL (`imaps://user:password@host/INBOX`) of residents'
 * mail, KANCELARIA_LETTERS_IMAP_URL of letters, and KANCELARIA_CLAMD. In demo mode no mail leaves and none is taken, whatever they say. Throws with all faults in Polish.
 */
export const readExternalPrograms = (
  env: NodeJS.ProcessEnv,
  mode: 'demo' | 'production',
): ExternalPrograms => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { KANCELARIA_SMTP_URL: url, KANCELARIA_MAIL_FROM: from, KANCELARIA_IMAP_URL: imap } = parsed.data
  const letters = parsed.data.KANCELARIA_LETTERS_IMAP_URL
  if (url && !from) throw new Error('Podaj KANCELARIA_MAIL_FROM: nadawcę wysyłanych wiadomości.')
  const mail = mode === 'production'
  return {
    smtp: mail && url && from ? { url, from } : undefined,
    mailbox: mail && imap ? mailboxOf(imap) : undefined,
    lettersMailbox: mail && letters ? mailboxOf(letters) : undefined,
    clamd: parsed.data.KANCELARIA_CLAMD,
    nbp: parsed.data.KANCELARIA_NBP,
  }
}
