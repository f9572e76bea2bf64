import { Link } from '@tanstack/react-router'
import { useTitle } from '../ui/title.ts'

/** An address nobody serves, or a register this person may not know. */
export const NotKnown = ({ slug }: { slug: string }) => {
  useTitle('Nie znaleziono')
  return (
    <div className="stack">
      <h1>Nie ma strony „{slug}”</h1>
      <p>
        Adres może być pomylony albo rejestr nie jest dla Ciebie dostępny. Dostęp nadaje Dyrektor Kancelarii
        przez administratora. <Link to="/rejestry">Zobacz swoje rejestry</Link>.
      </p>
    </div>
  )
}
