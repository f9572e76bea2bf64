import { useEffect, useState } from 'react'
import { onSessionLost } from '../api/client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordForm } from './password-form.tsx'

/** When the session ends in the middle of work, asks for the password in place; what was typed stays. */
export const SessionGate = ({ email }: { email: string }) => {
  const [waiting, setWaiting] = useState<(() => void)[]>([])
  useEffect(() => {
    onSessionLost(() => new Promise((resolve) => setWaiting((others) => [...others, resolve])))
  }, [])
  if (waiting.length === 0) return null
  const back = () => {
    for (const resolve of waiting) resolve()
    setWaiting([])
  }
  return (
    <Dialog title="Sesja wygasła" onClose={() => {}}>
      <div className="body">
        <h1>Sesja wygasła</h1>
        <p>Podaj hasło, a wrócisz do pracy w tym samym miejscu. Wpisany tekst jest zachowany.</p>
        <PasswordForm email={email} onDone={back} />
      </div>
    </Dialog>
  )
}
