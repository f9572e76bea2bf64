import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useTitle } from '../ui/title.ts'
import { PasswordForm } from './password-form.tsx'
import './sign-in.css'

/** Goes to the city's identity provider and comes back signed in. */
const throughProvider = async () => {
  const body = { provider: 'oidc', callbackURL: '/' }
  const { url } = await api<{ url: string }>('/api/auth/sign-in/social', { method: 'POST', body })
  window.location.assign(url)
}

/** The door: e-mail and password, then the second factor where the account has one. */
export const SignIn = () => {
  const client = useQueryClient()
  const ways = useQuery({ queryKey: ['ways'], queryFn: () => api<{ oidc: boolean }>('/api/auth/ways') }).data
  useTitle('Logowanie')
  return (
    <main className="sign-in">
      <p className="wordmark">
        <span aria-hidden="true" className="mark" />
        <span>Kancelaria</span>
      </p>
      <h1>Zaloguj się</h1>
      <PasswordForm onDone={() => void client.invalidateQueries()} />
      {ways?.oidc && (
        <button type="button" className="button" onClick={() => void throughProvider()}>
          Zaloguj się kontem urzędu
        </button>
      )}
      <p className="small quiet">
        Sprawa mieszkańca? <a href="/zgloszenie">Wyślij zgłoszenie</a> albo{' '}
        <a href="/status">sprawdź jego stan</a>. Nie trzeba konta.
      </p>
    </main>
  )
}
