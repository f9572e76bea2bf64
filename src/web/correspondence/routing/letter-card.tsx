import { useState } from 'react'
import { duePhrase } from '#law/deadlines/level.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { FileView } from '../file-view.tsx'
import type { LetterToRoute } from '../queries.ts'

const facts = (letter: LetterToRoute): [string, string | null][] => [
  ['Nadawca', letter.sender],
  ['Wpłynęło', formatDateShort(letter.receivedOn)],
  ['Pismo z dnia', letter.letterDate && formatDateShort(letter.letterDate)],
  ['Znak nadawcy', letter.theirReference],
  ['Sprawa', letter.matter],
  ['Załączniki', letter.attachments > 0 ? String(letter.attachments) : null],
]

/** What a principal must see of a letter: who, what, until when, and the letter itself. */
export const LetterCard = ({
  letter,
  today,
  open,
}: {
  letter: LetterToRoute
  today: string
  open: boolean
}) => {
  const [shown, setShown] = useState(open)
  return (
    <article className="panel letter-card" aria-labelledby="letter-subject">
      <p className="eyebrow">{letter.number}</p>
      <h2 id="letter-subject">{typeset(letter.subject)}</h2>
      <dl>
        {facts(letter).map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {letter.dueOn && (
          <div className="due">
            <dt>Termin</dt>
            <dd>
              {duePhrase(letter.dueOn, today)}
              {letter.dueWhy && <span className="small quiet"> {typeset(letter.dueWhy)}</span>}
            </dd>
          </div>
        )}
      </dl>
      {letter.file && (
        <>
          <button type="button" className="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? 'Schowaj pismo' : 'Pokaż pismo'}
          </button>
          {shown && <FileView file={letter.file} />}
        </>
      )}
    </article>
  )
}
