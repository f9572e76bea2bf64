import { f } from '#kernel/field/index.ts'
import { invalid } from '#kernel/http/problem.ts'
import { notify } from '#kernel/notices/notify.ts'
import { oblige } from '#kernel/obligations/oblige.ts'
import { holdersOf } from '#kernel/org/holders-of.ts'
import { anyOf, ofUnit } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction } from '#kernel/register/definition.ts'
import { sendUrging } from './disposition.letters.ts'
import { dispositionFields } from './dispositions.fields.ts'
import { isReportable, reportDisposition } from './report-disposition.ts'
import { deciders, hosts, officers } from './residents.access.ts'

const executors = anyOf(ofUnit('unit'), officers)
const isOpen = isReportable

export const dispositionActions = {
  accept: defineAction(dispositionFields, {
    label: 'Przyjmij do wykonania',
    primary: true,
    access: executors,
    when: (disposition) => disposition.state === 'sent' || 'Dyspozycję już przyjęto.',
    run: (disposition, _input, ctx) => reportDisposition(ctx, disposition, 'accept', ''),
  }),
  report: defineAction(dispositionFields, {
    label: 'Złóż meldunek',
    key: 'o',
    input: { text: f.multiline('Co zrobiono', { required: true }) },
    access: executors,
    when: isOpen,
    run: (disposition, input, ctx) => reportDisposition(ctx, disposition, 'report', input.text),
  }),
  done: defineAction(dispositionFields, {
    label: 'Zgłoś wykonanie',
    key: 'z',
    primary: true,
    input: { text: f.multiline('Jak wykonano', { required: true }) },
    access: executors,
    when: isOpen,
    run: (disposition, input, ctx) => reportDisposition(ctx, disposition, 'done', input.text),
  }),
  refuse: defineAction(dispositionFields, {
    label: 'Odmów z uzasadnieniem',
    input: { reason: f.multiline('Uzasadnienie', { required: true }) },
    access: executors,
    when: isOpen,
    run: (disposition, input, ctx) => reportDisposition(ctx, disposition, 'refuse', input.reason),
  }),
  urge: defineAction(dispositionFields, {
    label: 'Ponaglij',
    key: 'p',
    bulk: true,
    provision: { '5.8': 'complete' },
    confirm: 'Pismo ponaglające trafi do komórki. Drugie ponaglenie zawiadamia także Dyrektora.',
    access: officers,
    when: (disposition, today) => {
      if (!['sent', 'accepted', 'inProgress'].includes(disposition.state!))
        return 'Dyspozycja jest już zamknięta.'
      return disposition.dueOn < today || 'Termin jeszcze nie minął.'
    },
    run: async (disposition, _input, ctx) => {
      const urgings = (disposition.urgings ?? 0) + 1
      const escalates = urgings >= 2 && !disposition.escalatedOn
      await updateRecord(
        ctx,
        'dispositions',
        disposition as never,
        { urgings, ...(escalates && { escalatedOn: ctx.today }) },
        { action: 'urge' },
      )
      await sendUrging(ctx, disposition)
      if (!escalates) return
      await notify(ctx, await holdersOf(ctx.tx, 'residents.decide', ctx.today), {
        text: `Dyspozycja ${disposition.number} mimo ponaglenia nie jest wykonana.`,
        href: `/dyspozycje/${disposition.id}`,
      })
    },
  }),
  extend: defineAction(dispositionFields, {
    label: 'Przedłuż termin',
    key: 't',
    input: {
      dueOn: f.date('Nowy termin', { required: true }),
      reason: f.multiline('Przyczyna', { required: true }),
    },
    access: anyOf(hosts, deciders),
    when: isOpen,
    run: async (disposition, input, ctx) => {
      if (input.dueOn <= disposition.dueOn)
        throw invalid([
          { path: 'dueOn', message: 'Nowy termin musi być późniejszy niż dotychczasowy.', rule: 'later' },
        ])
      await updateRecord(
        ctx,
        'dispositions',
        disposition as never,
        { dueOn: input.dueOn },
        { action: 'extend', reason: input.reason },
      )
      await oblige(ctx, {
        register: 'dispositions',
        recordId: disposition.id,
        key: 'execute',
        what: 'Wykonanie dyspozycji',
        unit: disposition.unit,
        forWhom: 'Prezydentowi',
        external: true,
        day: { due: input.dueOn, because: `Przedłużono: ${input.reason}` },
      })
    },
  }),
}
