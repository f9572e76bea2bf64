import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDateShort, formatInstant } from '#law/polish/format.ts'
import type { DetailPanelProps } from '../register/extensions.ts'
import { Badge } from '../ui/badge.tsx'
import { Failure } from '../ui/failure.tsx'
import { Figures } from './figures.tsx'
import { type Signature, settlementQuery } from './queries.ts'
import './trips.css'

const roles: Readonly<Record<Signature['role'], string>> = {
  traveller: 'Wyjeżdżający',
  formal: 'Kontrola formalna i rachunkowa',
  factual: 'Kontrola merytoryczna',
  approved: 'Zatwierdzenie',
}

const Signatures = ({ signatures }: { signatures: Signature[] }) => (
  <ul className="signatures">
    {signatures.map((one) => (
      <li key={one.role + one.at} data-void={one.valid ? undefined : ''}>
        <Badge tone={one.valid ? 'good' : 'danger'}>{one.valid ? 'ważny' : 'nieważny'}</Badge>{' '}
        {roles[one.role]}: <strong>{one.person}</strong>, {formatInstant(one.at)}
        {!one.valid && one.because && <p className="small quiet">{one.because}</p>}
      </li>
    ))}
  </ul>
)

/** The settlement of a trip: its amounts with the reasons, and who has signed exactly these amounts. */
const SettlementPanel = ({ register, record }: DetailPanelProps) => {
  const settlement = useQuery(settlementQuery(register.id, record.id))
  const maySettle = record.allowedActions?.some((action) => action.id === 'settle' && action.allowed) ?? false
  if (settlement.error) return <Failure error={settlement.error} />
  const kept = settlement.data
  if (!kept || (!kept.hash && !maySettle)) return null
  return (
    <section className="panel" aria-labelledby="settlement">
      <header>
        <h2 id="settlement">
          Rozliczenie
          {kept.settledOn && <span className="small quiet"> z {formatDateShort(kept.settledOn)}</span>}
        </h2>
        {maySettle && (
          <Link
            to={`/${register.slug}/${record.id}/rozliczenie` as never}
            className="button no-print"
            data-kind={kept.hash ? undefined : 'primary'}
          >
            {kept.hash ? 'Popraw rozliczenie' : 'Rozlicz wyjazd'}
          </Link>
        )}
      </header>
      <div className="body stack">
        {kept.hash ? (
          <Figures figures={kept.figures} steps={kept.steps} />
        ) : (
          <p className="quiet">Jeszcze nie rozliczono. Rozliczenie składa się w 14 dni od powrotu.</p>
        )}
        {kept.signatures.length > 0 && (
          <>
            <h3>Podpisy pod tymi kwotami</h3>
            <Signatures signatures={kept.signatures} />
          </>
        )}
      </div>
    </section>
  )
}

export default SettlementPanel
