import type { Fields } from '#kernel/field/field.ts'

/** Fields entered by an action, as the record keeps them: out of its form, and refused in a change of the record. */
export const kept = <F extends Fields>(fields: F): F =>
  Object.fromEntries(
    Object.entries(fields).map(([id, field]) => [
      id,
      {
        ...field,
        options: { ...field.options, readonly: true },
        describe: (name: string) => ({ ...field.describe(name), readonly: true }),
      },
    ]),
  ) as F
