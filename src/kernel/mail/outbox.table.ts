import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Messages to be sent, written in the transaction of the act that sends them. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: uuid('id').primaryKey(),
    to: text('to').array().notNull(),
    replyTo: text('reply_to'),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html'),
    fileIds: uuid('file_ids').array().notNull().default([]),
    register: text('register'),
    recordId: uuid('record_id'),
    inReplyTo: text('in_reply_to'),
    state: text('state', { enum: ['queued', 'sent', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    messageId: text('message_id').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('mail_outbox_queued').on(table.createdAt).where(sql`${table.state} = 'queued'`),
    index('mail_outbox_record').on(table.recordId),
  ],
)

/** Messages taken from the mailbox, so that none is taken twice. */
export const mailReceived = pgTable('mail_received', {
  id: uuid('id').primaryKey(),
  /** Mailbox, its UIDVALIDITY and the message's UID: the same message always has the same mark. */
  source: text('source').notNull().unique(),
  rawSha256: text('raw_sha256').notNull(),
  receivedAt: instant('received_at').notNull(),
})
