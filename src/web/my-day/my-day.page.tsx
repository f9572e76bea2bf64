import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDateLong, formatDateWithWeekday } from '#law/polish/format.ts'
import { meQuery, myDayQuery } from '../api/queries.ts'
import { DutyList } from '../deadlines/duty-list.tsx'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** „Mój dzień”: what is due, what waits for my decision, what I wait for. */
export const MyDayPage = () => {
  useTitle('Mój dzień')
  const me = useQuery(meQuery).data
  const day = useQuery(myDayQuery)
  if (day.error) return <Failure error={day.error} />
  if (!day.data || !me) return null
  const { date, next, first, waitingForMe, waitingForOthers, more, since } = day.data
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{capital(formatDateWithWeekday(date))}</h1>
          <p className="lead">{next}</p>
        </div>
      </div>
      <div className="columns">
        <div className="stack">
          <section className="panel" aria-labelledby="first">
            <header>
              <h2 id="first">Najpierw</h2>
              {more.first > 0 && <Link to="/terminy">i jeszcze {more.first}</Link>}
            </header>
            <div className="body">
              <DutyList
                duties={first}
                today={date}
                empty={`Nic na dziś, ${formatDateLong(date)} Następny termin pojawi się tutaj.`}
              />
            </div>
          </section>
          <section className="panel" aria-labelledby="others">
            <header>
              <h2 id="others">Czekam na innych</h2>
              {more.others > 0 && <Link to="/terminy">i jeszcze {more.others}</Link>}
            </header>
            <div className="body">
              <DutyList
                duties={waitingForOthers}
                today={date}
                empty="Nikt nie jest Ci teraz winien odpowiedzi."
              />
            </div>
          </section>
        </div>
        <div className="stack">
          <section className="panel" aria-labelledby="for-me">
            <header>
              <h2 id="for-me">Czeka na mnie</h2>
            </header>
            <div className="body">
              {waitingForMe.length === 0 ? (
                <p className="quiet">Żadna sprawa nie czeka na Twój ruch.</p>
              ) : (
                <ul className="task-list">
                  {waitingForMe.map((task) => (
                    <li key={task.href + task.label}>
                      <Link to={task.href as '/'}>
                        {capital(task.label)} <strong>{task.count}</strong>
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </section>
          {since.length > 0 && (
            <section className="panel" aria-labelledby="since">
              <header>
                <h2 id="since">Od wczoraj</h2>
              </header>
              <div className="body">
                <ul className="task-list">
                  {since.map((item) => (
                    <li key={item.href}>
                      <Link to={item.href as '/'}>
                        {capital(item.label)} <strong>{item.count}</strong>
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            </section>
          )}
        </div>
      </div>
    </>
  )
}
