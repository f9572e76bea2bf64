import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatInstant } from '#law/polish/format.ts'
import { ApiError, api } from '../../api/client.ts'
import { useToast } from '../../ui/toast.tsx'

interface Passkey {
  id: string
  name?: string | null
  createdAt?: string | null
}

/** Asks the device for a new key and has the server keep its public half. */
const register = async () => {
  const options = await api<PublicKeyCredentialCreationOptionsJSON>(
    '/api/auth/passkey/generate-register-options',
  )
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  await api('/api/auth/passkey/verify-registration', {
    method: 'POST',
    body: {
      response: (credential as PublicKeyCredential).toJSON(),
      name: navigator.platform || 'To urządzenie',
    },
  })
}

const reason = (error: unknown) =>
  error instanceof ApiError ? error.problem.detail : 'Urządzenie nie utworzyło klucza. Spróbuj ponownie.'

/** Signing in with a device or a security key in place of the password. */
export const Passkeys = () => {
  const client = useQueryClient()
  const toast = useToast()
  const keys = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => api<Passkey[]>('/api/auth/passkey/list-user-passkeys'),
  })
  const changed = (text: string) => async () => {
    toast({ text })
    await client.invalidateQueries({ queryKey: ['passkeys'] })
  }
  const failed = (error: unknown) => toast({ text: reason(error) })
  const add = useMutation({
    mutationFn: register,
    onSuccess: changed('Dodano klucz dostępu.'),
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api('/api/auth/passkey/delete-passkey', { method: 'POST', body: { id } }),
    onSuccess: changed('Usunięto klucz dostępu.'),
    onError: failed,
  })
  const possible = 'PublicKeyCredential' in window
  return (
    <div className="panel">
      {keys.data?.length ? (
        <ul className="rows">
          {keys.data.map((key) => (
            <li key={key.id}>
              <span>
                {key.name ?? 'Klucz'}
                {key.createdAt && <span className="small quiet"> dodano {formatInstant(key.createdAt)}</span>}
              </span>
              <button
                type="button"
                className="button"
                data-kind="plain"
                onClick={() => remove.mutate(key.id)}
              >
                Usuń<span className="hidden-visually"> klucz: {key.name ?? key.id}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nie masz klucza dostępu. Klucz w telefonie, komputerze albo na USB zastępuje hasło.</p>
      )}
      <button
        type="button"
        className="button"
        disabled={!possible || add.isPending}
        onClick={() => add.mutate()}
      >
        Dodaj klucz dostępu
      </button>
      {!possible && <p className="small quiet">Ta przeglądarka nie obsługuje kluczy dostępu.</p>}
    </div>
  )
}
