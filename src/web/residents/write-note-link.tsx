import { Link } from '@tanstack/react-router'
import type { DetailPanelProps } from '../register/extensions.ts'
import './residents.css'

/** From a draft note to the screen on which it is written. */
const WriteNoteLink = ({ record }: DetailPanelProps) =>
  record.state === 'draft' && record.updatable?.allowed ? (
    <section className="panel answer no-print" aria-labelledby="write">
      <div>
        <h2 id="write">Notatka jest robocza</h2>
        <p className="quiet">Pisz ją na jednym ekranie: zapisuje się sama, także bez połączenia.</p>
      </div>
      <Link to="/notatki-ze-spotkan/$key/pisz" params={{ key: record.id }} className="button">
        Pisz notatkę
      </Link>
    </section>
  ) : null

export default WriteNoteLink
