import { type FormEvent, useState } from 'react'
import { ApiError, api } from '../api/client.ts'

const message = (error: unknown) =>
  error instanceof ApiError ? error.problem.detail : 'Nie udało się zalogować.'

/** Signs in; with `email` given only the password is asked for (the session ended in the middle of work). */
export const PasswordForm = ({ email, onDone }: { email?: string; onDone: () => void }) => {
  const [failure, setFailure] = useState<string>()
  const [second, setSecond] = useState(false)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    setFailure(undefined)
    try {
      if (second) {
        await api('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code: data.get('code') } })
        onDone()
        return
      }
      const answer = await api<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', {
        method: 'POST',
        body: { email: email ?? data.get('email'), password: data.get('password') },
      })
      if (answer.twoFactorRedirect) setSecond(true)
      else onDone()
    } catch (error) {
      setFailure(message(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="password-form">
      {failure && (
        <p className="notice" data-tone="danger" role="alert">
          {failure}
        </p>
      )}
      {second ? (
        <div className="field">
          <label htmlFor="code">Kod z aplikacji uwierzytelniającej</label>
          <input
            id="code"
            name="code"
            className="input"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </div>
      ) : (
        <>
          {!email && (
            <div className="field">
              <label htmlFor="email">E-mail</label>
              <input
                id="email"
                name="email"
                type="email"
                className="input"
                autoComplete="username"
                required
              />
            </div>
          )}
          <div className="field">
            <label htmlFor="password">Hasło</label>
            <input
              id="password"
              name="password"
              type="password"
              className="input"
              autoComplete="current-password"
              required
            />
          </div>
        </>
      )}
      <button type="submit" className="button" data-kind="primary" disabled={busy}>
        {second ? 'Potwierdź' : 'Zaloguj się'}
      </button>
    </form>
  )
}
