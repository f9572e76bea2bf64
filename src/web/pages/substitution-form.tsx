import type { Reference } from '#kernel/register/description.ts'
import { api } from '../api/client.ts'
import type { Me } from '../api/queries.ts'
import { FormDialog } from './form-dialog.tsx'
import { plainField } from './plain-field.ts'

const fields = [
  plainField('principal', 'Kogo zastępuje', 'user'),
  plainField('person', 'Kto zastępuje', 'user'),
  plainField('from', 'Od dnia', 'date'),
  plainField('to', 'Do dnia', 'date'),
]

const send = (values: Record<string, unknown>) => {
  const idOf = (name: string) => (values[name] as Reference | null | undefined)?.id ?? ''
  const body = {
    person: idOf('person'),
    principal: idOf('principal'),
    from: values.from ?? '',
    to: values.to ?? '',
  }
  return api('/api/v1/substitutions', { method: 'POST', body })
}

/** Enters a substitution: for oneself, or for others with the right to do so. */
export const SubstitutionForm = ({ me, onClose }: { me: Me; onClose: () => void }) => (
  <FormDialog
    title="Wpisz zastępstwo"
    lead="Osoba zastępująca działa z uprawnieniami zastępowanej; historia zapisuje oboje."
    fields={fields}
    initial={{ principal: me.user, from: me.today }}
    submit="Wpisz zastępstwo"
    done="Wpisano zastępstwo."
    send={send}
    onClose={onClose}
  />
)
