import { z } from 'zod'
import type { FieldKindId } from '#kernel/register/description.ts'
import { type ExportKind, type Field, makeField } from './field.ts'

/**
 * A value which the database computes when it is read; never stored, never entered.
 * `expression` is SQL over the register's table aliased `t`; it is code, no input reaches it.
 */
export const computed = <Value>(
  label: string,
  shownAs: Extract<FieldKindId, 'text' | 'integer' | 'decimal' | 'date' | 'instant' | 'boolean'>,
  expression: string,
): Field<Value> =>
  makeField<Value>(
    label,
    { readonly: true },
    {
      kind: 'computed',
      columns: () => ({}),
      schema: () => z.never(),
      store: () => ({}),
      expression,
      sortColumn: () => `(${expression})`,
      exportAs: shownAs === 'integer' || shownAs === 'decimal' ? 'number' : (shownAs as ExportKind),
    },
    { shownAs },
  )
