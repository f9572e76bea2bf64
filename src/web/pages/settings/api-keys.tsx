import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatDateShort, formatInstant } from '#law/polish/format.ts'
import { api } from '../../api/client.ts'
import { registersQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/failure.tsx'
import { useToast } from '../../ui/toast.tsx'

interface ApiKey {
  id: string
  name: string
  start: string
  scopes: string[]
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

/** Keys by which programs act in my name, each limited to some registers and a time. */
export const ApiKeys = () => {
  const client = useQueryClient()
  const toast = useToast()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<string>()
  const keys = useQuery({
    queryKey: ['api-keys'],
    queryFn: async () => (await api<{ items: ApiKey[] }>('/api/v1/me/api-keys')).items,
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['api-keys'] })
  const revoke = useMutation({
    mutationFn: (id: string) => api(`/api/v1/me/api-keys/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      toast({ text: 'Unieważniono klucz.' })
      await refresh()
    },
    onError: (error) => toast({ text: error.message }),
  })
  return (
    <div className="panel">
      {keys.data?.length ? (
        <ul className="rows">
          {keys.data.map((key) => (
            <li key={key.id}>
              <span>
                {key.name} <code>{key.start}…</code>
                <span className="small quiet">
                  {key.scopes.join(', ')}
                  {key.expiresAt && ` · do ${formatDateShort(key.expiresAt.slice(0, 10))}`}
                  {key.lastUsedAt ? ` · użyty ${formatInstant(key.lastUsedAt)}` : ' · nieużyty'}
                </span>
              </span>
              <button
                type="button"
                className="button"
                data-kind="plain"
                onClick={() => revoke.mutate(key.id)}
              >
                Unieważnij<span className="hidden-visually"> klucz: {key.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nie masz kluczy. Klucz pozwala programowi działać w Twoim imieniu w wybranych rejestrach.</p>
      )}
      {made && (
        <div className="notice" data-tone="good" role="status">
          <p>Skopiuj klucz teraz, nie pokażemy go ponownie:</p>
          <code>{made}</code>
        </div>
      )}
      {adding ? (
        <NewKey
          onClose={() => setAdding(false)}
          onMade={async (key) => {
            setMade(key)
            setAdding(false)
            await refresh()
          }}
        />
      ) : (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          Wydaj klucz API
        </button>
      )}
    </div>
  )
}

const NewKey = ({ onMade, onClose }: { onMade: (key: string) => Promise<void>; onClose: () => void }) => {
  const registers = useQuery(registersQuery).data ?? []
  const make = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const data = new FormData(form)
      const body = { name: data.get('name'), scopes: data.getAll('scope'), days: Number(data.get('days')) }
      return api<{ key: string }>('/api/v1/me/api-keys', { method: 'POST', body })
    },
    onSuccess: ({ key }) => onMade(key),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    make.mutate(event.currentTarget)
  }
  return (
    <form onSubmit={submit} className="stack">
      {make.error && <Failure error={make.error} />}
      <div className="field">
        <label htmlFor="key-name">Nazwa, po której poznasz program</label>
        <input id="key-name" name="name" className="input" maxLength={32} required />
      </div>
      <div className="field">
        <label htmlFor="key-days">Ważny dni</label>
        <input
          id="key-days"
          name="days"
          type="number"
          min={1}
          max={365}
          defaultValue={90}
          className="input"
          required
        />
      </div>
      <fieldset className="scopes">
        <legend>Rejestry</legend>
        {registers.map((register) => (
          <div key={register.id}>
            <span>{register.label.many}</span>
            {(['read', 'write'] as const).map((operation) => (
              <label key={operation} className="checkbox">
                <input type="checkbox" name="scope" value={`${register.id}:${operation}`} />
                {operation === 'read' ? 'czyta' : 'zapisuje'}
                <span className="hidden-visually">: {register.label.many}</span>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <div className="actions">
        <button type="submit" className="button" data-kind="primary" disabled={make.isPending}>
          Wydaj klucz
        </button>
        <button type="button" className="button" onClick={onClose}>
          Zostaw
        </button>
      </div>
    </form>
  )
}
