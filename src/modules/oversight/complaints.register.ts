import { f } from '#kernel/field/index.ts'
import { fulfil } from '#kernel/obligations/oblige.ts'
import { anyOf, holds, isPerson } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction, defineRegister } from '#kernel/register/definition.ts'

const keepers = holds('complaints.keep', 'osoby prowadzące rejestr skarg i wniosków (KP-04)')

const fields = {
  kind: f.choice('Rodzaj', { complaint: 'skarga', motion: 'wniosek' }, { required: true }),
  subject: f.text('Czego dotyczy', { required: true, search: true }),
  text: f.multiline('Treść', { search: true }),
  person: f.contact('Kto wnosi', { personal: true, index: true }),
  receivedOn: f.date('Wpłynęło', { required: true, index: true }),
  submission: f.ref('submissions', 'Ze zgłoszenia'),
  lead: f.user('Prowadzi', { index: true }),
  outcome: f.choice(
    'Rozstrzygnięcie',
    {
      justified: 'zasadna',
      unjustified: 'bezzasadna',
      forwarded: 'przekazana według właściwości',
      unexamined: 'bez rozpoznania',
    },
    { readonly: true },
  ),
  settledOn: f.date('Załatwiono', { readonly: true }),
  reason: f.multiline('Uzasadnienie', { readonly: true }),
}

/** Complaints and motions in the meaning of KPA dział VIII about the Chancellery (§ 7 ust. 1 pkt 6). */
export const complaints = defineRegister({
  id: 'complaints',
  slug: 'skargi-i-wnioski',
  module: 'oversight',
  provision: { '7.1.6': 'part' },
  label: { one: 'Skarga lub wniosek', many: 'Skargi i wnioski' },
  empty: 'Tu są skargi i wnioski dotyczące Kancelarii (§ 7 ust. 1 pkt 6), z terminami z KPA.',
  fields,
  title: (complaint) => complaint.subject,
  number: 'SK/{n}/{year}',
  access: {
    read: anyOf(keepers, isPerson('lead'), holds('oversight.read')),
    create: keepers,
    update: keepers,
  },
  retention: 'A',
  personalData: { basis: 'art. 221–259 KPA' },
  states: {
    open: { label: 'w toku', tone: 'info' },
    settled: { label: 'załatwiona', tone: 'good' },
  },
  initial: 'open',
  open: ['open'],
  list: {
    columns: ['number', 'kind', 'subject', 'person', 'state', 'receivedOn', 'outcome'],
    filters: ['state', 'kind', 'receivedOn', 'lead', 'outcome'],
    sort: '-receivedOn',
  },
  // The period of a motion is the same month, by art. 244 § 1 with art. 237 § 1 KPA.
  obligations: [
    { id: 'settle', what: 'Załatwienie skargi', rule: 'kpa-complaint', from: 'receivedOn', who: 'lead' },
  ],
  actions: {
    settle: defineAction(fields, {
      label: 'Załatw',
      key: 'z',
      primary: true,
      input: {
        outcome: f.choice(
          'Rozstrzygnięcie',
          {
            justified: 'zasadna',
            unjustified: 'bezzasadna',
            forwarded: 'przekazana według właściwości',
            unexamined: 'bez rozpoznania',
          },
          { required: true },
        ),
        reason: f.multiline('Uzasadnienie', { required: true }),
      },
      access: anyOf(keepers, isPerson('lead')),
      when: (complaint) => complaint.state === 'open' || 'Skarga jest już załatwiona.',
      run: async (complaint, input, ctx) => {
        await updateRecord(
          ctx,
          'complaints',
          complaint as never,
          { ...input, settledOn: ctx.today, state: 'settled' },
          { action: 'settle' },
        )
        await fulfil(ctx, complaint.id, 'settle')
      },
    }),
  },
})
