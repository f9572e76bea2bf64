import { stepText, stepValue } from '#law/polish/step-text.ts'
import { typeset } from '#law/polish/typography.ts'
import type { Step } from '#law/step.ts'
import './steps.css'

/** The explanation of a result: sentence, provision and value of each step, in order. */
export const Steps = ({ steps }: { steps: Step[] }) => (
  <ol className="steps">
    {steps.map((step) => (
      <li key={step.text + step.value}>
        <span>
          {typeset(stepText(step.text))}
          {step.legalBasis && <span className="small quiet">{typeset(step.legalBasis)}</span>}
        </span>
        <strong>{stepValue(step.value)}</strong>
      </li>
    ))}
  </ol>
)
