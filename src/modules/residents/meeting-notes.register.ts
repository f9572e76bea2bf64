import { anyOf, isPerson, nobody } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction, defineRegister } from '#kernel/register/definition.ts'
import { createDispositions } from './create-dispositions.ts'
import { noteFields } from './meeting-notes.fields.ts'
import { refuseIncomplete } from './refuse-incomplete.ts'
import { hosts, officers, readers } from './residents.access.ts'

/** Notes of meetings with residents; their lines become dispositions when the note is approved (§ 5 pkt 6-7). */
export const meetingNotes = defineRegister({
  id: 'meeting-notes',
  slug: 'notatki-ze-spotkan',
  module: 'residents',
  provision: { '5.6': 'complete', '5.7': 'complete' },
  label: { one: 'Notatka ze spotkania', many: 'Notatki ze spotkań' },
  empty: 'Tu są notatki ze spotkań z mieszkańcami (§ 5 pkt 6). Notatkę zaczyna się przy spotkaniu.',
  fields: noteFields,
  title: (note) => `Notatka: ${note.subject}`,
  access: { read: anyOf(readers, isPerson('host')), create: nobody, update: anyOf(officers, hosts) },
  editable: (note) => note.state === 'draft' || 'Notatka jest zatwierdzona.',
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c i e RODO, art. 253 KPA' },
  states: {
    draft: { label: 'robocza', tone: 'warning' },
    approved: { label: 'zatwierdzona', tone: 'good' },
  },
  initial: 'draft',
  open: ['draft'],
  list: {
    columns: ['heldOn', 'subject', 'person', 'host', 'state'],
    filters: ['state', 'heldOn', 'host', 'submission'],
    sort: '-heldOn',
  },
  // Taken during the meeting and saved every 3 seconds.
  autosaved: ['subject', 'present', 'lines'],
  form: [{ legend: 'Notatka', fields: ['subject', 'present', 'lines'] }],
  actions: {
    approve: defineAction(noteFields, {
      label: 'Zatwierdź notatkę',
      key: 'w',
      primary: true,
      provision: { '5.7': 'complete' },
      confirm: 'Dyspozycje z notatki zostaną wysłane do komórek z terminem i linkiem do odpowiedzi.',
      access: anyOf(officers, hosts),
      when: (note) => note.state === 'draft' || 'Notatka jest już zatwierdzona.',
      run: async (note, _input, ctx) => {
        refuseIncomplete(note)
        await updateRecord(
          ctx,
          'meeting-notes',
          note as never,
          { state: 'approved', approvedOn: ctx.today },
          { action: 'approve' },
        )
        await createDispositions(ctx, note)
      },
    }),
  },
})
