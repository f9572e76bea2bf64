import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/db/database.ts'
import type { FileStore } from '#kernel/files/store.ts'
import type { Job } from '#kernel/jobs/queue.ts'
import { deliverMail, type SmtpSettings } from './deliver.ts'
import { type FetchedMail, type MailboxSettings, pollMailbox } from './imap.ts'

/** What is configured; in demo mode neither is, so that nothing leaves. */
export interface MailJobs {
  smtp?: SmtpSettings | undefined
  mailbox?: MailboxSettings | undefined
  /** Takes in one message of the mailbox; recognises repeated ones by `source`. */
  take(mail: FetchedMail): Promise<void>
}

/** Each minute: sends the outbox, and takes what has come to the mailbox. */
export const mailJobs = (
  db: Database,
  store: FileStore,
  clock: Clock,
  { smtp, mailbox, take }: MailJobs,
): Job[] => [
  ...(smtp
    ? [
        {
          name: 'deliver-mail',
          cron: '* * * * *',
          run: async () => {
            await deliverMail(db, store, smtp, clock)
          },
        },
      ]
    : []),
  ...(mailbox
    ? [
        {
          name: 'poll-mailbox',
          cron: '* * * * *',
          run: async () => {
            await pollMailbox(mailbox, take)
          },
        },
      ]
    : []),
]
