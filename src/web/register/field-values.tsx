import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type {
  FieldDescription,
  RecordJson,
  Reference,
  RegisterDescription,
} from '#kernel/register/description.ts'
import { registersQuery } from '../api/queries.ts'
import { shown } from '../ui/words.ts'
import { extensions } from './extensions.ts'
import { LinesTable } from './lines-table.tsx'

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

const Pointers = ({ field, value }: { field: FieldDescription; value: Reference | Reference[] }) => {
  const registers = useQuery(registersQuery).data ?? []
  const register = field.register
  const slug = registers.find((one) => one.id === register)?.slug
  return (Array.isArray(value) ? value : [value]).map((one, index) => (
    <span key={one.id}>
      {index > 0 && ', '}
      {slug ? (
        <Link to="/$slug/$key" params={{ slug, key: one.id }}>
          {one.number ? `${one.number} ${one.label}` : one.label}
        </Link>
      ) : (
        one.label
      )}
    </span>
  ))
}

const Value = ({ field, value }: { field: FieldDescription; value: unknown }) => {
  if (field.kind === 'ref' || field.kind === 'contact')
    return <Pointers field={field} value={value as Reference} />
  if (field.kind === 'lines') return <LinesTable field={field} lines={value as Record<string, unknown>[]} />
  // The server keeps only the small HTML of letters, without scripts and styles.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when stored
  if (field.kind === 'richText') {
    const html = { __html: String(value) }
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the server keeps only the small HTML of letters
    return <div className="prose" dangerouslySetInnerHTML={html} />
  }
  if (field.kind === 'multiline') return <p className="prose">{String(value)}</p>
  if (field.kind === 'files') return <>{(value as unknown[]).length} (w panelu „Pliki”)</>
  return <>{shown(field, value)}</>
}

/** What is known of the record, in the groups of its form; what is empty is not shown. */
export const FieldValues = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  const grouped = new Set(register.form.flatMap((group) => group.fields))
  const elsewhere = extensions[register.id]?.shows ?? []
  const rest = register.fields
    .filter((field) => !grouped.has(field.id) && !elsewhere.includes(field.id) && field.id !== 'statusCode')
    .map((field) => field.id)
  const groups = [...register.form, ...(rest.length ? [{ legend: 'Przebieg', fields: rest }] : [])]
  return (
    <section className="panel values" aria-label="Dane">
      {groups.map((group) => {
        const filled = group.fields
          .map((id) => register.fields.find((field) => field.id === id)!)
          .filter((field) => !isEmpty(record[field.id]))
        if (filled.length === 0) return null
        return (
          <div key={group.legend}>
            <h2>{group.legend}</h2>
            <dl>
              {filled.map((field) => (
                <div
                  key={field.id}
                  data-wide={['multiline', 'richText', 'lines'].includes(field.kind) || undefined}
                >
                  <dt>{field.label}</dt>
                  <dd>
                    <Value field={field} value={record[field.id]} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )
      })}
    </section>
  )
}
