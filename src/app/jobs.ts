import { sql } from 'drizzle-orm'
import { letterhead } from '#city/krakow/city.ts'
import { sealHistory } from '#kernel/audit/seal.ts'
import { dispatchLetter } from '#kernel/documents/letter-job.ts'
import { fileJobs } from '#kernel/files/jobs.ts'
import { contextOf } from '#kernel/http/context.ts'
import { identityJobs } from '#kernel/identity/clear-expired.ts'
import type { Job } from '#kernel/jobs/queue.ts'
import { pollMailbox } from '#kernel/mail/imap.ts'
import { mailJobs } from '#kernel/mail/jobs.ts'
import { remind, weeklyDigest } from '#kernel/obligations/remind.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import type { Context } from '#kernel/register/context.ts'
import { takeLetterMail } from '#modules/correspondence/index.ts'
import { takeFetchedMail, urgeInquiries } from '#modules/residents/index.ts'
import { importRatesFrom } from '#modules/trips/index.ts'
import { clearUnsentFiles } from '#public/index.ts'
import type { ExternalPrograms } from './external-programs.ts'
import type { Installation } from './installation.ts'
import { systemPersonId } from './seed.ts'

/** Jobs which a clock starts, where the installation has them. */
export const recurringJobs: readonly string[] = [
  'deliver-mail',
  'poll-mailbox',
  'poll-letters-mailbox',
  'seal-history',
  'reminders',
  'weekly-digest',
  'urge-inquiries',
  'import-nbp-rates',
  'clean-up',
  'identity-clear-expired',
]

/** Names of all jobs, whose queues exist before anything is put into them. */
export const jobNames: readonly string[] = ['send-letter', 'read-file-text', ...recurringJobs]

/** Drafts of 30 days, answers to repeated requests of 24 hours and files of forms never sent are over. */
const cleanUp = async ({ deps, store }: Installation) => {
  const before = (hours: number) => new Date(deps.clock().getTime() - hours * 3_600_000).toISOString()
  await deps.db.rows(sql`delete from draft where at < ${before(30 * 24)}`)
  await deps.db.rows(sql`delete from idempotency_key where at < ${before(24)}`)
  await clearUnsentFiles({ ...deps, store, systemPersonId })
}

const sealAll = async ({ deps }: Installation) => {
  while ((await sealHistory(deps.db, deps.clock())) > 0);
}

/** The job with its failure told to the log: never its data or words, which may be of people; the queue keeps those. */
const logged = ({ log }: Installation, job: Job): Job => ({
  ...job,
  run: async (data) => {
    try {
      await job.run(data)
    } catch (error) {
      const { name, code } = error as Error & { code?: string }
      log.warn({ job: job.name, error: name, code }, 'job failed, to be tried again')
      throw error
    }
  },
})

/** Everything the worker does for this installation. */
export const jobsOf = (installation: Installation, programs: ExternalPrograms): Job[] => {
  const { deps, store, baseUrl } = installation
  const asSystem = (job: string, work: (ctx: Context) => Promise<void>) =>
    deps.db.transaction((tx) => work(contextOf(deps, tx, systemActor(systemPersonId), `job:${job}`)))
  const jobs: Job[] = [
    {
      name: 'send-letter',
      run: ({ document }) =>
        asSystem('send-letter', (ctx) =>
          dispatchLetter(ctx, { store, letterhead, baseUrl }, String(document)),
        ),
    },
    { name: 'seal-history', cron: '* * * * *', run: () => sealAll(installation) },
    {
      name: 'reminders',
      cron: '0 7 * * *',
      run: () => asSystem('reminders', (ctx) => remind(ctx, baseUrl)),
    },
    {
      name: 'weekly-digest',
      cron: '30 7 * * 1',
      run: () => asSystem('weekly-digest', (ctx) => weeklyDigest(ctx, baseUrl)),
    },
    {
      name: 'urge-inquiries',
      cron: '0 6 * * 1-5',
      run: () => asSystem('urge-inquiries', async (ctx) => void (await urgeInquiries(ctx))),
    },
    {
      // The bank publishes the table A of a working day by 12:15.
      name: 'import-nbp-rates',
      cron: '45 12 * * 1-5',
      run: () =>
        asSystem('import-nbp-rates', async (ctx) => {
          if (programs.nbp) await importRatesFrom(ctx, programs.nbp)
        }),
    },
    { name: 'clean-up', cron: '30 3 * * *', run: () => cleanUp(installation) },
    ...fileJobs(deps.db, store, programs.clamd),
    ...identityJobs(deps.db, deps.clock),
    ...mailJobs(deps.db, store, deps.clock, {
      smtp: programs.smtp,
      mailbox: programs.mailbox,
      take: (mail) => takeFetchedMail({ ...deps, store, systemPersonId }, mail),
    }),
    ...(programs.lettersMailbox
      ? [
          {
            name: 'poll-letters-mailbox',
            cron: '* * * * *',
            run: async () => {
              await pollMailbox(programs.lettersMailbox!, (mail) =>
                takeLetterMail({ ...deps, store }, systemActor(systemPersonId), mail),
              )
            },
          },
        ]
      : []),
  ]
  return jobs.map((job) => logged(installation, job))
}
