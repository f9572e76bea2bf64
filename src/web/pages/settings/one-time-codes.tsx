import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { encode } from 'uqr'
import { api } from '../../api/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useToast } from '../../ui/toast.tsx'

interface Enrolment {
  totpURI: string
  backupCodes: string[]
}

/** A QR code as one path; read by a phone's camera. */
const Qr = ({ text }: { text: string }) => {
  const { data, size } = encode(text)
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Kod QR dla aplikacji uwierzytelniającej"
    >
      <rect width={size} height={size} className="light" />
      <path d={squares.join('')} className="dark" />
    </svg>
  )
}

const field = (event: FormEvent<HTMLFormElement>, name: string) =>
  new FormData(event.currentTarget).get(name) as string

/** Second factor: codes of an application. Turned on only after a code has been proven. */
export const OneTimeCodes = () => {
  const client = useQueryClient()
  const toast = useToast()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const account = useQuery({
    queryKey: ['account'],
    queryFn: () => api<{ user: { twoFactorEnabled: boolean | null } }>('/api/auth/get-session'),
  })
  const on = account.data?.user.twoFactorEnabled === true
  const done = async (text: string) => {
    setEnrolment(undefined)
    toast({ text })
    await client.invalidateQueries({ queryKey: ['account'] })
  }
  const start = useMutation({
    mutationFn: (password: string) =>
      api<Enrolment>('/api/auth/two-factor/enable', { method: 'POST', body: { password } }),
    onSuccess: setEnrolment,
  })
  const prove = useMutation({
    mutationFn: (code: string) => api('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code } }),
    onSuccess: () => done('Włączono kody jednorazowe.'),
  })
  const stop = useMutation({
    mutationFn: (password: string) =>
      api('/api/auth/two-factor/disable', { method: 'POST', body: { password } }),
    onSuccess: () => done('Wyłączono kody jednorazowe.'),
  })
  if (enrolment)
    return (
      <form
        key="prove"
        className="panel"
        onSubmit={(event) => {
          event.preventDefault()
          prove.mutate(field(event, 'code').replace(/\s/g, ''))
        }}
      >
        <div className="enrolment">
          <Qr text={enrolment.totpURI} />
          <div className="stack">
            <p>Zeskanuj kod w aplikacji uwierzytelniającej albo przepisz klucz:</p>
            <code>{new URL(enrolment.totpURI).searchParams.get('secret')}</code>
            <p>Kody zapasowe, po jednym na raz. Wydrukuj je i schowaj; nie pokażemy ich ponownie.</p>
            <ul className="codes">
              {enrolment.backupCodes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
          </div>
        </div>
        {prove.error && <Failure error={prove.error} />}
        <div className="field">
          <label htmlFor="totp-code">Kod z aplikacji</label>
          <input
            id="totp-code"
            name="code"
            className="input"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </div>
        <div className="actions">
          <button type="submit" className="button" data-kind="primary" disabled={prove.isPending}>
            Włącz kody
          </button>
          <button type="button" className="button" onClick={() => setEnrolment(undefined)}>
            Zostaw
          </button>
        </div>
      </form>
    )
  const change = on ? stop : start
  return (
    <form
      key="password"
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(field(event, 'password'))
      }}
    >
      <p>
        {on
          ? 'Włączone: po haśle podajesz kod z aplikacji w telefonie.'
          : 'Wyłączone. Kod z telefonu chroni konto także wtedy, gdy ktoś pozna hasło.'}
      </p>
      {change.error && <Failure error={change.error} />}
      <div className="field">
        <label htmlFor="totp-password">Hasło, dla potwierdzenia</label>
        <input
          id="totp-password"
          name="password"
          type="password"
          autoComplete="current-password"
          className="input"
          required
        />
      </div>
      <button type="submit" className="button" disabled={change.isPending}>
        {on ? 'Wyłącz kody jednorazowe' : 'Włącz kody jednorazowe'}
      </button>
    </form>
  )
}
