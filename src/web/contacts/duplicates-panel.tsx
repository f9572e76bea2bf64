import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { DetailPanelProps } from '../register/extensions.ts'

interface Duplicate {
  id: string
  label: string
  sameEmail: boolean | null
  samePhone: boolean | null
  sameName: boolean | null
}

const reasons = ({ sameEmail, samePhone, sameName }: Duplicate): string =>
  [sameName && 'to samo nazwisko', sameEmail && 'ten sam e-mail', samePhone && 'ten sam telefon']
    .filter(Boolean)
    .join(', ')

/** Entries which may be the same person; the officer decides and merges. */
const DuplicatesPanel = ({ register, record, start }: DetailPanelProps) => {
  const found = useQuery({
    queryKey: ['duplicates', record.id],
    queryFn: async () =>
      (await api<{ items: Duplicate[] }>(`/api/v1/contacts/${record.id}/duplicates`)).items,
  }).data
  if (!found?.length) return null
  const mayMerge = record.allowedActions?.find((action) => action.id === 'merge')?.allowed
  return (
    <section className="panel" aria-labelledby="duplicates">
      <header>
        <h2 id="duplicates">Może to ta sama osoba</h2>
      </header>
      <div className="body">
        <ul className="plain-list">
          {found.map((one) => (
            <li key={one.id}>
              <Link to="/$slug/$key" params={{ slug: register.slug, key: one.id }}>
                {one.label}
              </Link>
              <br />
              <span className="small quiet">{reasons(one)}</span>
              {mayMerge && (
                <button
                  type="button"
                  className="button no-print"
                  data-kind="plain"
                  onClick={() => start('merge', { into: { id: one.id, label: one.label } })}
                >
                  Połącz<span className="hidden-visually">: {one.label}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export default DuplicatesPanel
