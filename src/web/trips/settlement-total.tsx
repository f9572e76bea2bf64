import type { FieldDescription } from '#kernel/register/description.ts'
import { formatMoney } from '#law/polish/format.ts'
import type { Settlement } from '#modules/trips/settlement.ts'
import type { ProblemJson } from '../api/client.ts'
import { faultyId } from '../register/field-input.tsx'
import { Figures } from './figures.tsx'

interface SettlementTotalProps {
  settlement: Settlement | undefined
  problem: ProblemJson | undefined
  computing: boolean
  fields: FieldDescription[]
}

const Outcome = ({ settlement }: { settlement: Settlement }) => {
  const returns = Number(settlement.toReturn.amount) > 0
  const { amount, currency } = returns ? settlement.toReturn : settlement.toPay
  return (
    <p className="outcome">
      {returns ? 'Do zwrotu' : 'Do wypłaty'}
      <strong className="nowrap">{formatMoney(amount, currency)}</strong>
    </p>
  )
}

/** What is missing, each a link to its field. */
const Missing = ({ problem, fields }: { problem: ProblemJson; fields: FieldDescription[] }) => (
  <div className="stack">
    <p className="quiet">Kwoty pojawią się, gdy poprawisz:</p>
    <ul className="missing">
      {(problem.errors ?? [{ path: '', message: problem.detail }]).map((error) => {
        const field = fields.find((one) => one.id === error.path.split('.')[0])
        const text = field ? `${field.label}: ${error.message}` : error.message
        return (
          <li key={error.path + error.message}>
            {field ? <a href={`#${faultyId(field, error.path)}`}>{text}</a> : text}
          </li>
        )
      })}
    </ul>
  </div>
)

/** The live total at the side of the form. */
export const SettlementTotal = ({ settlement, problem, computing, fields }: SettlementTotalProps) => (
  <section className="panel total" aria-labelledby="total" aria-busy={computing || undefined}>
    <header>
      <h2 id="total">Rozliczenie na bieżąco</h2>
    </header>
    <div className="body stack">
      <div role="status">
        {settlement && !problem && <Outcome settlement={settlement} />}
        {problem && <Missing problem={problem} fields={fields} />}
        {!settlement && !problem && <p className="quiet">Liczę…</p>}
      </div>
      {settlement && !problem && <Figures figures={settlement.figures} steps={settlement.steps} />}
    </div>
  </section>
)
