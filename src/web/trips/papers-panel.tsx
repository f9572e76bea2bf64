import { Link } from '@tanstack/react-router'
import type { DetailPanelProps } from '../register/extensions.ts'
import './trips.css'

const ordered = [
  { id: 'order', label: 'Polecenie wyjazdu (PDF)' },
  { id: 'pack', label: 'Teczka w drogę (PDF)' },
]
const settled = [
  { id: 'settlement', label: 'Rachunek kosztów podróży (PDF)' },
  { id: 'xlsx', label: 'Kwoty rozliczenia (XLSX)' },
]

/** Papers of a trip that exist already, and the page for receipts photographed on the way. */
const PapersPanel = ({ register, record }: DetailPanelProps) => {
  const papers = [...(record.orderedOn ? ordered : []), ...(record.settledOn ? settled : [])]
  return (
    <section className="panel no-print" aria-labelledby="papers">
      <header>
        <h2 id="papers">Dokumenty wyjazdu</h2>
      </header>
      <div className="body stack">
        {papers.length > 0 ? (
          <ul className="papers">
            {papers.map((paper) => (
              <li key={paper.id}>
                <a href={`/api/v1/${register.id}/${record.id}/prints/${paper.id}`}>{paper.label}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">Polecenie i teczka w drogę powstaną po wydaniu polecenia.</p>
        )}
        <Link to={`/${register.slug}/${record.id}/paragony` as never} className="button">
          Sfotografuj paragony
        </Link>
      </div>
    </section>
  )
}

export default PapersPanel
