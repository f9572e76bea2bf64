import type { RecordJson } from '#kernel/register/description.ts'
import { type NoteText, noteOf } from './note-text.ts'

const marks = { note: '', agreement: 'Ustalenie: ', disposition: 'Dyspozycja: ' }

const Words = ({ heading, note }: { heading: string; note: NoteText }) => (
  <div>
    <h3>{heading}</h3>
    {note.present && <p className="quiet">Obecni: {note.present}</p>}
    <ol>
      {note.lines.map((line) => (
        <li key={line.key}>
          {marks[line.kind]}
          {line.text}
        </li>
      ))}
    </ol>
  </div>
)

/** Somebody saved the same note meanwhile: both are shown and the person decides which one stays. */
export const NoteConflict = ({
  theirs,
  mine,
  onSettle,
}: {
  theirs: RecordJson
  mine: NoteText
  onSettle: (take: 'mine' | 'theirs') => void
}) => (
  <section className="notice note-conflict" data-tone="warning" role="alert" aria-labelledby="conflict">
    <h2 id="conflict">{theirs.updatedBy.label} zapisał(a) tę notatkę w międzyczasie</h2>
    <p>
      Nic jeszcze nie przepadło. Zapisując swoją, zastąpisz tamtą (zostanie w historii). Biorąc zapisaną,
      porzucisz swoje niezapisane zmiany.
    </p>
    <div className="versions">
      <Words heading="Zapisana na serwerze" note={noteOf(theirs, () => crypto.randomUUID())} />
      <Words heading="Twoja" note={mine} />
    </div>
    <p className="actions">
      <button type="button" className="button" data-kind="primary" onClick={() => onSettle('mine')}>
        Zapisz moją wersję
      </button>
      <button type="button" className="button" onClick={() => onSettle('theirs')}>
        Weź zapisaną
      </button>
    </p>
  </section>
)
