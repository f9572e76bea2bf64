import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { sendDisposition } from './disposition.letters.ts'
import type { noteFields } from './meeting-notes.fields.ts'

/** Each line marked as a disposition becomes one, and goes to its unit with a letter (§ 5 pkt 7). */
export const createDispositions = async (ctx: Context, note: Row<typeof noteFields>): Promise<void> => {
  for (const line of note.lines) {
    if (line.kind !== 'disposition') continue
    const disposition = await insertRecord(
      ctx,
      'dispositions',
      {
        submission: note.submission,
        note: note.id,
        unit: line.unit,
        text: line.text,
        dueOn: line.dueOn,
        orderedBy: note.host,
        orderedOn: note.heldOn,
      },
      { matterId: note.matterId },
    )
    await sendDisposition(ctx, disposition as never)
  }
}
