import { f } from '#kernel/field/index.ts'
import { anyOf, inOffice } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { controllers, principals } from './incoming.access.ts'

const fields = {
  short: f.text('Skrót', { required: true, maxLength: 6, index: true, help: 'Np. pz.' }),
  text: f.text('Polecenie', { required: true }),
}

/** Usual instructions of dekretacja with the letters that stand for them: data of the office, not code. */
export const letterInstructions = defineRegister({
  id: 'letter-instructions',
  slug: 'skroty-dekretacji',
  module: 'secretariat',
  provision: { '7.1.3.a': 'part' },
  label: { one: 'Skrót dekretacji', many: 'Skróty dekretacji' },
  empty: 'Tu są zwykłe polecenia dekretacji i litery, które je zastępują, np. „pz”: „Proszę o załatwienie.”',
  fields,
  title: (one) => `${one.short}: ${one.text}`,
  access: { read: inOffice, create: anyOf(controllers, principals), update: anyOf(controllers, principals) },
  retention: 'Bc',
  list: { columns: ['short', 'text'], filters: ['short'], sort: 'short' },
  createLabel: 'Dodaj skrót',
  constraints: [
    {
      name: 'letter_instructions_one_meaning',
      sql: 'unique (short)',
      message: 'Taki skrót już jest. Zmień litery albo popraw istniejący wpis.',
      field: 'short',
    },
  ],
})
