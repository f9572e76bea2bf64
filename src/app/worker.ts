import { readExternalPrograms } from './external-programs.ts'
import type { Installation } from './installation.ts'
import { jobsOf } from './jobs.ts'

/** Begins the work behind the screens: letters, mail, reminders, sealing. Ends with the installation's `close`. */
export const startWorker = async (installation: Installation): Promise<void> => {
  const { mode } = installation.config
  const programs = readExternalPrograms(process.env, mode)
  if (mode === 'production' && !programs.smtp)
    installation.log.warn('KANCELARIA_SMTP_URL is not set: messages wait in the outbox')
  await installation.deps.queue.work(jobsOf(installation, programs))
}
