import { useQueryClient } from '@tanstack/react-query'
import { useTitle } from '../ui/title.ts'
import { PasswordForm } from './password-form.tsx'
import './sign-in.css'

/** The door: e-mail and password, then the second factor where the account has one. */
export const SignIn = () => {
  const client = useQueryClient()
  useTitle('Logowanie')
  return (
    <main className="sign-in">
      <p className="wordmark">
        <span aria-hidden="true" className="mark" />
        <span>Kancelaria</span>
      </p>
      <h1>Zaloguj się</h1>
      <PasswordForm onDone={() => void client.invalidateQueries()} />
      <p className="small quiet">
        Sprawa mieszkańca? <a href="/zgloszenie">Wyślij zgłoszenie</a> albo{' '}
        <a href="/status">sprawdź jego stan</a>. Nie trzeba konta.
      </p>
    </main>
  )
}
