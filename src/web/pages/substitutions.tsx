import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDateRange } from '#law/polish/format.ts'
import { api } from '../api/client.ts'
import { meQuery } from '../api/queries.ts'
import { useToast } from '../ui/toast.tsx'
import { type Substitution, substitutionsQuery } from './queries.ts'
import { SubstitutionForm } from './substitution-form.tsx'

/** Who stands in for whom, now and soon; entering and ending for those who may. */
export const Substitutions = () => {
  const me = useQuery(meQuery).data!
  const items = useQuery(substitutionsQuery).data ?? []
  const [entering, setEntering] = useState(false)
  const client = useQueryClient()
  const toast = useToast()
  const end = useMutation({
    mutationFn: ({ id }: Substitution) => api(`/api/v1/substitutions/${id}/end`, { method: 'POST' }),
    onSuccess: async (_, { principal }) => {
      toast({ text: `Zakończono zastępstwo: ${principal.label}.` })
      await client.invalidateQueries()
    },
    onError: (error) => toast({ text: error.message }),
  })
  const mayEnd = (one: Substitution) =>
    one.principal.id === me.user.id || me.permissions.includes('substitutions.edit')
  return (
    <section className="panel no-print" aria-labelledby="substitutions">
      <header>
        <h2 id="substitutions">Zastępstwa</h2>
        <button type="button" className="button" onClick={() => setEntering(true)}>
          Wpisz zastępstwo
        </button>
      </header>
      <div className="body">
        {items.length === 0 ? (
          <p className="quiet">Nikt teraz nikogo nie zastępuje.</p>
        ) : (
          <ul className="substitutions">
            {items.map((one) => (
              <li key={one.id}>
                <p>
                  <strong>{one.person.label}</strong> za: {one.principal.label}
                </p>
                <p className="small quiet">
                  {formatDateRange(one.from, one.to)}
                  {one.from > me.today && ' (jeszcze nie trwa)'}
                </p>
                {mayEnd(one) && (
                  <button type="button" className="button" data-kind="plain" onClick={() => end.mutate(one)}>
                    Zakończ<span className="hidden-visually"> zastępstwo: {one.principal.label}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {entering && <SubstitutionForm me={me} onClose={() => setEntering(false)} />}
    </section>
  )
}
