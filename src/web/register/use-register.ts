import { useQuery } from '@tanstack/react-query'
import type { FieldDescription, RegisterDescription } from '#kernel/register/description.ts'
import { registersQuery } from '../api/queries.ts'

/** The register of an address; undefined while it is being read, null when there is none for this person. */
export const useRegister = (slug: string): RegisterDescription | null | undefined => {
  const registers = useQuery(registersQuery).data
  if (!registers) return undefined
  return registers.find((register) => register.slug === slug) ?? null
}

const members: Record<string, Pick<FieldDescription, 'id' | 'label' | 'kind'> & Partial<FieldDescription>> = {
  number: { id: 'number', label: 'Numer', kind: 'text', sortable: true },
  label: { id: 'label', label: 'Nazwa', kind: 'text', sortable: true },
  state: { id: 'state', label: 'Stan', kind: 'choice', sortable: true },
  matter: { id: 'matter', label: 'Sprawa', kind: 'ref' },
  createdAt: { id: 'createdAt', label: 'Utworzono', kind: 'instant', sortable: true },
  updatedAt: { id: 'updatedAt', label: 'Zmieniono', kind: 'instant', sortable: true },
}

/** The description of a field or of a member every record has. */
export const fieldOf = (register: RegisterDescription, id: string) =>
  register.fields.find((field) => field.id === id) ??
  ({
    required: false,
    readonly: true,
    personal: false,
    sortable: false,
    filterable: id === 'state',
    ...members[id]!,
  } as FieldDescription)
