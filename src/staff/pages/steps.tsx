import { formatStepValue } from '#law/polish/step-value.ts'
import { typeset } from '#law/polish/typography.ts'
import type { Step } from '#law/step.ts'
import './steps.css'

/** The explanation of a result: sentence, provision and value of each step, in order. */
export const Steps = ({ steps }: { steps: Step[] }) => (
  <ol className="steps">
    {steps.map((step) => (
      <li key={step.text + step.value}>
        <span>
          {typeset(step.text)}
          {step.legalBasis && <span className="small quiet">{typeset(step.legalBasis)}</span>}
        </span>
        <strong>{formatStepValue(step.value)}</strong>
      </li>
    ))}
  </ol>
)
