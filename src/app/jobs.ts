/** Names of all jobs, whose queues exist before anything is put into them. */
export const jobNames: readonly string[] = ['send-letter', 'read-file-text']
