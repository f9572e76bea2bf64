import { f } from '#kernel/field/index.ts'
import { oblige, release } from '#kernel/obligations/oblige.ts'
import { anyOf, nobody, ofUnit } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction, defineRegister } from '#kernel/register/definition.ts'
import { answerInquiry } from './answer-inquiry.ts'
import { inquiryFields } from './inquiries.fields.ts'
import { sendReminder } from './inquiry.letters.ts'
import { officers, readers } from './residents.access.ts'

const waits = (inquiry: { state: string | null }) =>
  inquiry.state === 'sent' || 'Na to zapytanie już odpowiedziano albo je wycofano.'

/** Questions to units and municipal companies (§ 5 pkt 2); answered in the system or by a one-purpose link. */
export const inquiries = defineRegister({
  id: 'inquiries',
  slug: 'zapytania-do-komorek',
  module: 'residents',
  provision: { '5.2': 'complete' },
  label: { one: 'Zapytanie do komórki', many: 'Zapytania do komórek' },
  empty: 'Tu są pytania do komórek urzędu i jednostek miejskich (§ 5 pkt 2). Zadaje się je ze zgłoszenia.',
  fields: inquiryFields,
  title: (inquiry) => inquiry.question.slice(0, 120),
  number: 'ZK/{n}/{year}',
  access: { read: anyOf(readers, ofUnit('unit')), create: nobody, update: nobody },
  retention: 'B5',
  unit: 'unit',
  states: {
    sent: { label: 'wysłane', tone: 'warning' },
    answered: { label: 'jest odpowiedź', tone: 'good' },
    withdrawn: { label: 'wycofane', tone: 'neutral' },
  },
  initial: 'sent',
  open: ['sent'],
  list: {
    columns: ['number', 'question', 'unit', 'state', 'dueOn', 'answeredOn'],
    filters: ['state', 'unit', 'dueOn', 'submission'],
    sort: 'dueOn',
    views: [{ id: 'open', label: 'Bez odpowiedzi', query: 'filter[state]=sent' }],
  },
  created: (inquiry, ctx) =>
    oblige(ctx, {
      register: 'inquiries',
      recordId: inquiry.id,
      key: 'answer',
      what: 'Odpowiedź na zapytanie',
      unit: inquiry.unit,
      external: true,
      day: { due: inquiry.dueOn, because: 'Termin wyznaczony w zapytaniu.' },
    }),
  waitsFor: [{ state: 'sent', label: 'zapytania do odpowiedzi', access: ofUnit('unit') }],
  actions: {
    answer: defineAction(inquiryFields, {
      label: 'Odpowiedz',
      key: 'o',
      primary: true,
      input: {
        answer: f.multiline('Odpowiedź', { required: true }),
        files: f.files('Załączniki'),
      },
      access: anyOf(ofUnit('unit'), officers),
      when: waits,
      run: (inquiry, input, ctx) => answerInquiry(ctx, inquiry, input.answer, input.files),
    }),
    remind: defineAction(inquiryFields, {
      label: 'Ponaglij',
      bulk: true,
      confirm: 'Ponaglenie z nowym linkiem trafi do komórki.',
      access: officers,
      when: waits,
      run: async (inquiry, _input, ctx) => {
        await updateRecord(
          ctx,
          'inquiries',
          inquiry as never,
          { reminders: (inquiry.reminders ?? 0) + 1 },
          { action: 'remind' },
        )
        await sendReminder(ctx, inquiry)
      },
    }),
    withdraw: defineAction(inquiryFields, {
      label: 'Wycofaj',
      input: { reason: f.text('Przyczyna', { required: true }) },
      access: officers,
      when: waits,
      run: async (inquiry, input, ctx) => {
        await updateRecord(
          ctx,
          'inquiries',
          inquiry as never,
          { state: 'withdrawn' },
          { action: 'withdraw', reason: input.reason },
        )
        await release(ctx, inquiry.id)
      },
    }),
  },
})
