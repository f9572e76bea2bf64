import { useQuery } from '@tanstack/react-query'
import { addDays } from '#law/calendar/plain-date.ts'
import { formatDateRange } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { weeksQuery } from './queries.ts'
import './residents.css'

/** Warns of the coming weeks in which nobody receives residents, which the code of procedure requires. */
const MissingWeeks = () => {
  const weeks = useQuery(weeksQuery).data
  if (!weeks || weeks.missing.length === 0) return null
  return (
    <section className="notice missing-weeks" data-tone="warning" aria-labelledby="missing-weeks">
      <h2 id="missing-weeks">
        {count(weeks.missing.length, 'tydzień', 'tygodnie', 'tygodni')} bez dnia przyjęć
      </h2>
      <p>Przyjęcia mają być co najmniej raz w tygodniu ({weeks.legalBasis}). Zaplanuj dzień w tygodniach:</p>
      <ul>
        {weeks.missing.map((monday) => (
          <li key={monday} className="nowrap">
            {formatDateRange(monday, addDays(monday, 6))}
          </li>
        ))}
      </ul>
    </section>
  )
}

export default MissingWeeks
