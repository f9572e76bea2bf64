import type { FieldDescription, ObligationJson } from '#kernel/register/description.ts'
import { api } from '../api/client.ts'
import { FormDialog } from '../pages/form-dialog.tsx'
import { plainField } from '../pages/plain-field.ts'

/** Something people decide about a deadline; `from` is the state in which it makes sense. */
export interface Change {
  id: 'suspend' | 'resume' | 'extend' | 'fulfil'
  label: string
  done: string
  from?: 'open' | 'paused'
  fields: FieldDescription[]
}

const reason = plainField('reason', 'Powód', 'multiline')
const basis = plainField('legalBasis', 'Podstawa prawna', 'text', { required: false })

export const changes: readonly Change[] = [
  { id: 'fulfil', label: 'Odnotuj wykonanie', done: 'Odnotowano wykonanie.', fields: [reason] },
  {
    id: 'extend',
    label: 'Przedłuż',
    done: 'Przedłużono termin.',
    from: 'open',
    fields: [plainField('to', 'Do dnia', 'date'), reason, basis],
  },
  {
    id: 'suspend',
    label: 'Wstrzymaj',
    done: 'Wstrzymano bieg terminu.',
    from: 'open',
    fields: [reason, basis],
  },
  { id: 'resume', label: 'Wznów', done: 'Wznowiono bieg terminu.', from: 'paused', fields: [reason, basis] },
]

/** Asks for the reason of a decision about a deadline; the record's history keeps it. */
export const ChangeDialog = ({
  duty,
  change,
  onClose,
}: {
  duty: ObligationJson
  change: Change
  onClose: () => void
}) => (
  <FormDialog
    eyebrow={duty.record.number ?? duty.record.label}
    title={`${change.label}: ${duty.what}`}
    fields={change.fields}
    submit={change.label}
    done={change.done}
    send={(values) => {
      const given = Object.entries(values).filter(([, value]) => value !== '' && value !== null)
      return api(`/api/v1/obligations/${duty.id}/${change.id}`, {
        method: 'POST',
        body: Object.fromEntries(given),
      })
    }}
    onClose={onClose}
  />
)
