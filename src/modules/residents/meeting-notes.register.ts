import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { anyOf, isPerson, nobody } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction, defineRegister } from '#kernel/register/definition.ts'
import { createDispositions } from './create-dispositions.ts'
import { hosts, officers, readers } from './residents.access.ts'

export const noteFields = {
  appointment: f.ref('appointments', 'Spotkanie', { required: true, index: true, readonly: true }),
  submission: f.ref('submissions', 'Zgłoszenie', { required: true, index: true, readonly: true }),
  person: f.contact('Kto przyszedł', { personal: true, readonly: true }),
  host: f.user('Kto przyjął', { readonly: true }),
  subject: f.text('Czego dotyczy', { required: true, search: true }),
  heldOn: f.date('Dzień spotkania', { required: true, readonly: true }),
  takenBy: f.user('Notuje', { readonly: true }),
  present: f.text('Obecni'),
  lines: f.lines('Notatka', {
    kind: f.choice(
      'Rodzaj',
      { note: 'notatka', agreement: 'ustalenie', disposition: 'dyspozycja' },
      { required: true },
    ),
    text: f.multiline('Treść', { required: true, search: true }),
    unit: f.unit('Adresat dyspozycji'),
    dueOn: f.date('Termin'),
  }),
  approvedOn: f.date('Zatwierdzono', { readonly: true }),
}

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
  form: [{ legend: 'Notatka', fields: ['subject', 'present', 'lines'] }],
  check: (note) =>
    (note.lines ?? []).flatMap((line, index) =>
      line.kind !== 'disposition'
        ? []
        : [
            ...(line.unit
              ? []
              : [
                  {
                    path: `lines.${index}.unit`,
                    message: 'Wskaż, kto ma wykonać dyspozycję.',
                    rule: 'required',
                  },
                ]),
            ...(line.dueOn
              ? []
              : [{ path: `lines.${index}.dueOn`, message: 'Podaj termin dyspozycji.', rule: 'required' }]),
          ],
    ),
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
        if (note.lines.length === 0) throw refused('Notatka jest pusta. Dopisz choć jedno ustalenie.')
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
