import { ImapFlow } from 'imapflow'

/** A mailbox that is polled. */
export interface MailboxSettings {
  host: string
  port: number
  secure: boolean
  user: string
  password: string
  /** Folder, usually INBOX. */
  folder: string
}

/** One message of the mailbox. `source` is the same whenever the same message is met again. */
export interface FetchedMail {
  source: string
  raw: Buffer
}

const mostAtOnce = 50

/**
 * Takes unread messages, oldest first, at most 50, and gives each to `take`; a message is marked read only after `take`
 * has finished, so none is lost, and `take` recognises repeated ones by `source`. Gives how many were taken.
 * Errors of the connection and of `take` are thrown.
 */
export const pollMailbox = async (
  settings: MailboxSettings,
  take: (mail: FetchedMail) => Promise<void>,
): Promise<number> => {
  const client = new ImapFlow({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    auth: { user: settings.user, pass: settings.password },
    logger: false,
  })
  await client.connect()
  try {
    const lock = await client.getMailboxLock(settings.folder)
    try {
      const unread = (await client.search({ seen: false }, { uid: true })) || []
      const validity = client.mailbox ? String(client.mailbox.uidValidity) : ''
      const uids = unread.slice(0, mostAtOnce)
      for (const uid of uids) {
        const message = await client.fetchOne(String(uid), { source: true }, { uid: true })
        if (!message) continue
        const source = [settings.user, settings.host, settings.folder, validity, uid].join('/')
        await take({ source, raw: message.source! })
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
      }
      return uids.length
    } finally {
      lock.release()
    }
  } finally {
    await client.logout().catch(() => client.close())
  }
}
