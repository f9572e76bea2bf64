import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { actFor, api } from '../api/client.ts'
import type { Me } from '../api/queries.ts'
import { forgetPerson } from '../session/kept-here.ts'

/** Who I am, for whom I act, and the way out. */
export const PersonMenu = ({ me, onKeys }: { me: Me; onKeys: () => void }) => {
  const client = useQueryClient()
  const become = (personId: string | undefined) => {
    actFor(personId)
    void client.invalidateQueries()
  }
  const leave = async () => {
    await api('/api/auth/sign-out', { method: 'POST', body: {} })
    forgetPerson()
    window.location.assign('/')
  }
  return (
    <details className="menu person">
      <summary className="button" data-kind="plain">
        {me.user.label}
        {me.unit?.symbol && <span className="quiet small">{me.unit.symbol}</span>}
      </summary>
      <div className="sheet">
        {me.substitutions.map((substitution) => (
          <button key={substitution.id} type="button" onClick={() => become(substitution.principal.id)}>
            Działaj za: {substitution.principal.label}
          </button>
        ))}
        {me.actingFor && (
          <button type="button" onClick={() => become(undefined)}>
            Wróć do siebie
          </button>
        )}
        <Link to="/powiadomienia">Powiadomienia</Link>
        <Link to="/ustawienia">Moje ustawienia</Link>
        <button type="button" onClick={onKeys}>
          Skróty klawiszy <kbd>?</kbd>
        </button>
        <button type="button" onClick={() => void leave()}>
          Wyloguj się
        </button>
      </div>
    </details>
  )
}
