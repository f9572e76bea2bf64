import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RegisterDescription } from '#kernel/register/description.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { meQuery, registersQuery } from '../api/queries.ts'
import { useAct } from '../register/use-act.ts'
import { Failure } from '../ui/failure.tsx'
import { StateBadge, useSlug } from './hanging-list.tsx'
import type { Hanging } from './queries.ts'

/** Reminds a unit of one question; offered while its answer is owed. */
const Remind = ({ register, inquiry }: { register: RegisterDescription; inquiry: Hanging }) => {
  const act = useAct(register, inquiry)
  return (
    <>
      <button
        type="button"
        className="button no-print"
        disabled={act.isPending}
        aria-label={`Ponaglij: ${inquiry.unit?.label ?? inquiry.number}`}
        onClick={() => act.mutate({ action: 'remind', input: {}, key: crypto.randomUUID() })}
      >
        Ponaglij
      </button>
      {act.error && <Failure error={act.error} />}
    </>
  )
}

/** Questions beside their answers; a question without an answer has its deadline and a reminder. */
export const InquiryTable = ({ inquiries }: { inquiries: Hanging[] }) => {
  const today = useQuery(meQuery).data?.today ?? ''
  const slug = useSlug('inquiries')
  const register = useQuery(registersQuery).data?.find((one) => one.id === 'inquiries')
  if (inquiries.length === 0) return null
  const answered = inquiries.filter((one) => one.state === 'answered').length
  return (
    <section className="panel" aria-labelledby="inquiries">
      <header>
        <h2 id="inquiries">Pytania i odpowiedzi</h2>
        <span className="small quiet">
          {answered} z {inquiries.length} z odpowiedzią
        </span>
      </header>
      <div className="body">
        <div className="table-frame">
          <table className="register-table inquiry-table">
            <caption className="hidden-visually">Pytania do komórek i ich odpowiedzi</caption>
            <thead>
              <tr>
                <th scope="col">Komórka</th>
                <th scope="col">Pytanie</th>
                <th scope="col">Odpowiedź</th>
              </tr>
            </thead>
            <tbody>
              {inquiries.map((inquiry) => (
                <tr key={inquiry.id}>
                  <td data-label="Komórka">
                    <strong>{inquiry.unit?.symbol ?? inquiry.unit?.label}</strong>
                    <br />
                    <StateBadge register="inquiries" state={inquiry.state} />
                  </td>
                  <td data-label="Pytanie">
                    <Link to="/$slug/$key" params={{ slug, key: inquiry.id }} className="row-link">
                      {inquiry.number}
                    </Link>
                    <p className="prose">{inquiry.label}</p>
                  </td>
                  <td data-label="Odpowiedź">
                    {inquiry.answer ? (
                      <p className="prose">{inquiry.answer}</p>
                    ) : inquiry.state === 'sent' && inquiry.day ? (
                      <div className="owed">
                        <p className="quiet">
                          Do {formatDateShort(inquiry.day)}: {duePhrase(inquiry.day, today)}
                        </p>
                        {register && <Remind register={register} inquiry={inquiry} />}
                      </div>
                    ) : (
                      <span className="quiet">—</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
