import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { shown } from '../ui/words.ts'

interface ConflictProps {
  register: RegisterDescription
  theirs: RecordJson
  mine: Record<string, unknown>
  onTakeTheirs: (field: string) => void
  onResolved: (current: RecordJson) => void
  onDrop: () => void
}

/** Both versions side by side, field by field; nothing is overwritten until the person decides. */
export const Conflict = ({ register, theirs, mine, onTakeTheirs, onResolved, onDrop }: ConflictProps) => {
  const rows = register.fields.filter(
    (field) => field.id in mine && shown(field, mine[field.id]) !== shown(field, theirs[field.id]),
  )
  return (
    <section className="notice" data-tone="warning" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">
        {theirs.updatedBy.label} zapisał(a) w międzyczasie wersję {theirs.version}
      </h2>
      {rows.length === 0 ? (
        <p>Zmiany dotyczą innych pól niż Twoje. Możesz zapisać swoje bez straty.</p>
      ) : (
        <table className="conflict">
          <thead>
            <tr>
              <th scope="col">Pole</th>
              <th scope="col">Zapisane</th>
              <th scope="col">Twoje</th>
              <th scope="col">
                <span className="hidden-visually">Wybór</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => (
              <tr key={field.id}>
                <th scope="row">{field.label}</th>
                <td>{shown(field, theirs[field.id]) || '—'}</td>
                <td>{shown(field, mine[field.id]) || '—'}</td>
                <td>
                  <button type="button" className="button" onClick={() => onTakeTheirs(field.id)}>
                    Przyjmij zapisane
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="actions">
        <button type="button" className="button" data-kind="primary" onClick={() => onResolved(theirs)}>
          Zapisz moje wartości
        </button>
        <button type="button" className="button" onClick={onDrop}>
          Porzuć moje zmiany
        </button>
      </p>
    </section>
  )
}
