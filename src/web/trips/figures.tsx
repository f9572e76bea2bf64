import { formatMoney } from '#law/polish/format.ts'
import type { Step } from '#law/step.ts'
import type { Figure } from '#modules/trips/settlement.ts'
import { Steps } from '../pages/steps.tsx'
import { stepsOf } from './steps-of.ts'
import './trips.css'

const results = ['total', 'totalPln', 'foreign.total', 'toPay', 'toPayPln', 'toReturn', 'toReturnPln']
const isNothing = (figure: Figure) => Number(figure.amount.amount) === 0

/** Amounts of a settlement, each with the steps that gave it; components that are nothing are left out. */
export const Figures = ({ figures, steps }: { figures: readonly Figure[]; steps: readonly Step[] }) => (
  <ul className="figures">
    {figures
      .filter(
        (figure) => !isNothing(figure) || figure.component === 'total' || figure.component === 'totalPln',
      )
      .map((figure) => {
        const why = stepsOf(figure.component, steps)
        return (
          <li key={figure.component} data-result={results.includes(figure.component) || undefined}>
            <span>{figure.label}</span>
            <strong className="nowrap">
              {figure.component.endsWith('mealReduction') && '−'}
              {formatMoney(figure.amount.amount, figure.amount.currency)}
            </strong>
            {why.length > 0 && (
              <details className="why small">
                <summary>
                  Dlaczego?<span className="hidden-visually"> {figure.label}</span>
                </summary>
                <Steps steps={why} />
              </details>
            )}
          </li>
        )
      })}
  </ul>
)
