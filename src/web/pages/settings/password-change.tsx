import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api } from '../../api/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Changes the password and ends all other sessions. */
export const PasswordChange = () => {
  const toast = useToast()
  const change = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const data = new FormData(form)
      return api('/api/auth/change-password', {
        method: 'POST',
        body: {
          currentPassword: data.get('current'),
          newPassword: data.get('next'),
          revokeOtherSessions: true,
        },
      })
    },
    onSuccess: (_, form) => {
      form.reset()
      toast({ text: 'Zmieniono hasło. Pozostałe sesje zakończono.' })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change.mutate(event.currentTarget)
  }
  return (
    <form className="panel" onSubmit={submit}>
      {change.error && <Failure error={change.error} />}
      <div className="field">
        <label htmlFor="password-current">Obecne hasło</label>
        <input
          id="password-current"
          name="current"
          type="password"
          autoComplete="current-password"
          className="input"
          required
        />
      </div>
      <div className="field">
        <label htmlFor="password-next">Nowe hasło</label>
        <span className="help" id="password-help">
          Co najmniej 12 znaków. Najlepiej kilka zwykłych słów.
        </span>
        <input
          id="password-next"
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          aria-describedby="password-help"
          className="input"
          required
        />
      </div>
      <button type="submit" className="button" disabled={change.isPending}>
        Zmień hasło
      </button>
    </form>
  )
}
