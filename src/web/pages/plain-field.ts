import type { FieldDescription } from '#kernel/register/description.ts'

/** The description of a field that belongs to a screen and not to a register, for the same controls. */
export const plainField = (
  id: string,
  label: string,
  kind: FieldDescription['kind'],
  further: Partial<FieldDescription> = {},
): FieldDescription => ({
  id,
  label,
  kind,
  required: true,
  readonly: false,
  personal: false,
  sortable: false,
  filterable: false,
  ...further,
})
