import { deadline } from '#law/deadlines/deadline.ts'
import { fold } from '#law/polish/fold.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { findDates } from './find-dates.ts'
import { type Proposal, quote } from './proposal.ts'

const numbers: Record<string, number> = {
  trzech: 3,
  pieciu: 5,
  siedmiu: 7,
  dziesieciu: 10,
  czternastu: 14,
  'dwudziestu jeden': 21,
  trzydziestu: 30,
}
const words = Object.keys(numbers).join('|')
const lead = '(?:w (?:nieprzekraczalnym |ustawowym )?terminie(?: do)?|w ciagu|w przeciagu|termin:?)'
const amount = `(\\d{1,3}|${words})(?:\\s*\\([^)]{1,30}\\))?`
const periods = new RegExp(
  `${lead}\\s+(?:${amount}\\s+)?(?:(dni(?:a)?)(\\s+roboczych)?|(tygodnia|tygodni)|(miesiaca|miesiecy))(?![a-z])`,
  'g',
)
const byDay = /(?:nie pozniej niz |najpozniej )?(?:do dnia|do|termin(?: odpowiedzi)?:?)\s*$/
const span = /\bod\b(?:[^.;]|r\.|\d\.){0,40}$/

interface Found {
  due: string
  why: string
  from: number
  to: number
}

const counted = (receivedOn: string, rule: string, n: number, words: string): Pick<Found, 'due' | 'why'> => ({
  due: deadline({ rule, eventDate: receivedOn, params: { n } }).due.slice(0, 10),
  why: `„${words}” od wpływu ${formatDateShort(receivedOn)}`,
})

const byPeriods = (text: string, folded: string, receivedOn: string): Found[] =>
  [...folded.matchAll(periods)].flatMap((match) => {
    const [all, given, days, working, weeks, months] = match
    const n = given ? (numbers[given] ?? Number(given)) : 1
    if ((days && !given) || n < 1) return []
    const rule = months ? 'months' : weeks ? 'weeks' : working ? 'working-days' : 'days'
    const [from, to] = [match.index, match.index + all.length]
    return [{ ...counted(receivedOn, rule, n, quote(text.slice(from, to))), from, to }]
  })

const byDates = (text: string, folded: string, receivedOn: string): Found[] =>
  findDates(text).flatMap(({ date, from, to }) => {
    const before = folded.slice(Math.max(0, from - 60), from)
    const words = byDay.exec(before)
    if (!words || date < receivedOn || span.test(before.slice(0, words.index))) return []
    const start = from - words[0].length
    return [{ due: date, why: `„${quote(text.slice(start, to))}”`, from: start, to }]
  })

const sentenceEnd = /[.!?]\s(?=\p{Lu})/u
/** Instructions on appeals name periods which bind others more often than us. */
const instruction = /przyslug|pouczen|odwolan|zazaleni/

/**
 * By when the letter asks for something: „w terminie 14 dni”, „w ciągu tygodnia”, „do dnia 12 grudnia 2026 r.”. Periods
 * run from receipt, its day not counted (KPA art. 57 § 1). The earliest one is proposed.
 */
export const deadlineWords = (
  given: string,
  receivedOn: string,
): (Proposal & { why: string }) | undefined => {
  const text = given.normalize('NFC').replace(/[\s\u00a0]/g, ' ')
  const folded = fold(text)
  const all = [...byPeriods(text, folded, receivedOn), ...byDates(text, folded, receivedOn)]
  const sentence = ({ from, to }: Found) =>
    fold(
      text
        .slice(Math.max(0, from - 200), from)
        .split(sentenceEnd)
        .at(-1)! + text.slice(from, to + 80).split(sentenceEnd)[0],
    )
  const asked = all.filter((one) => !instruction.test(sentence(one)))
  const [first] = (asked.length ? asked : all).sort((a, b) => a.due.localeCompare(b.due) || a.from - b.from)
  return first && { value: first.due, why: first.why, because: quote(text.slice(first.from, first.to)) }
}
