import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DetailPanelProps } from '../register/extensions.ts'
import { Failure } from '../ui/failure.tsx'
import { HangingList } from './hanging-list.tsx'
import { InquiryTable } from './inquiry-table.tsx'
import { answerDraft, contextQuery } from './queries.ts'
import './residents.css'

/** What has been done with a submission: questions and answers, meetings, notes, dispositions, and the letter. */
const SubmissionPanels = ({ record, start }: DetailPanelProps) => {
  const context = useQuery(contextQuery(record.id))
  const [failure, setFailure] = useState<unknown>()
  if (context.error) return <Failure error={context.error} />
  if (!context.data) return null
  const { unreachable, inquiries, appointments, notes, dispositions } = context.data
  const explain = record.allowedActions?.find((action) => action.id === 'explain')
  const write = async () => {
    try {
      start('explain', { body: await answerDraft(record.id) })
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      {explain?.allowed && (
        <section className="panel answer no-print" aria-labelledby="answer">
          <div>
            <h2 id="answer">Odpowiedź dla mieszkańca</h2>
            <p className={unreachable ? undefined : 'quiet'}>
              {unreachable ??
                'Projekt listu powstaje z ustaleń, dyspozycji i odpowiedzi komórek. Przed wysłaniem możesz go zmienić.'}
            </p>
          </div>
          <button
            type="button"
            className="button"
            disabled={unreachable !== null}
            onClick={() => void write()}
          >
            Napisz odpowiedź
          </button>
          {failure !== undefined && <Failure error={failure} />}
        </section>
      )}
      <InquiryTable inquiries={inquiries} />
      <HangingList register="appointments" heading="Spotkania" dayLabel="dnia" items={appointments} />
      <HangingList register="meeting-notes" heading="Notatki" dayLabel="z dnia" items={notes} />
      <HangingList register="dispositions" heading="Dyspozycje" dayLabel="do" items={dispositions} />
    </>
  )
}

export default SubmissionPanels
