import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { inOffice } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { contactFields } from './contacts.fields.ts'
import { moveReferences } from './move-references.ts'

const copied = Object.keys(contactFields).filter((id) => !['kind', 'mergedInto'].includes(id))

const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

export const contactActions = {
  merge: defineAction(contactFields, {
    label: 'Połącz z innym wpisem',
    confirm: 'Wszystkie sprawy i zgłoszenia tej osoby przejdą do wskazanego wpisu.',
    input: { into: f.contact('Wpis, który pozostaje', { required: true }) },
    access: inOffice,
    when: (contact) => contact.state === 'active' || 'Ten wpis już połączono.',
    run: async (contact, input, ctx) => {
      if (input.into === contact.id) throw refused('Nie można połączyć wpisu z nim samym.')
      const register = ctx.registry.get('contacts')
      const target = await findRow(ctx.tx, register, input.into, true)
      if (target?.state !== 'active')
        throw refused('Wskazany wpis sam został połączony. Wybierz ten, który pozostał.')
      const values = contact as unknown as Record<string, unknown>
      const missing = copied.filter((id) => isEmpty((target as any)[id]) && !isEmpty(values[id]))
      await updateRecord(ctx, 'contacts', target, Object.fromEntries(missing.map((id) => [id, values[id]])), {
        action: 'merge',
        reason: `Dołączono dane wpisu „${contact.label}”.`,
      })
      await moveReferences(ctx, contact.id, target.id)
      await updateRecord(
        ctx,
        'contacts',
        contact,
        { state: 'merged', mergedInto: target.id },
        { action: 'merge' },
      )
    },
  }),
}
