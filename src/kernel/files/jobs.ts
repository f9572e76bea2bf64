import { z } from 'zod'
import type { Database } from '#kernel/db/database.ts'
import type { Job } from '#kernel/jobs/queue.ts'
import { readFileText, scanFile } from './read-text.ts'
import type { FileStore } from './store.ts'

const ofFile = z.object({ file: z.uuid() })

/** Work on files that have arrived: reading of their text (with OCR), and the antivirus when `clamd` has an address. */
export const fileJobs = (db: Database, store: FileStore, clamd: string | undefined): Job[] => [
  {
    name: 'read-file-text',
    run: async (data) => {
      const { file } = ofFile.parse(data)
      if (clamd) await scanFile(db, store, clamd, file)
      await readFileText(db, store, file)
    },
  },
]
