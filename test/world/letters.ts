import { addDays } from '#law/calendar/plain-date.ts'
import { isWorkingDay } from '#law/calendar/working-days.ts'
import { matters, outcomes, writers } from './letters-words.ts'
import type { Teller } from './teller.ts'

type Step = (teller: Teller) => Promise<void>

const workingAfter = (day: string, days: number): string => {
  const next = addDays(day, days)
  return isWorkingDay(next) ? next : workingAfter(next, 1)
}

/** One letter comes: its number at nine, dekretacja at noon, taken the next day, closed some days later. */
const receive = async (
  teller: Teller,
  day: string,
  later: (on: string, step: Step) => void,
): Promise<void> => {
  const { chance } = teller
  const [sender, channel] = chance.pick(writers)
  const [subject, unit, officer] = chance.pick(matters)
  const n = chance.whole(1, 999)
  const letter = await teller.create('sekretariat', 'incoming-letters', {
    channel,
    receivedOn: day,
    letterDate: addDays(day, -chance.whole(1, 9)),
    senderText: sender,
    theirReference: chance.happens(0.7) ? `P.${n}.${day.slice(0, 4)}` : null,
    subject: `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`,
    ...(channel === 'registered' && { rNumber: `0055900773${String(n).padStart(10, '0')}` }),
    ...(chance.happens(0.3) && {
      dueOn: workingAfter(day, 14),
      dueWhy: '„w terminie 14 dni” od wpływu',
    }),
  })
  const principal = chance.pick(['prezydent', 'zastepca', 'dyrektor'])
  later(day, async () => {
    await teller.act(principal, 'incoming-letters', letter.id, 'route', {
      unit,
      assignee: `${officer}@demo.kancelaria.example`,
      instruction: chance.pick(['pz', 'pp', 'op', 'wt']),
    })
  })
  later(workingAfter(day, 1), async () => {
    await teller.act(officer, 'incoming-letters', letter.id, 'take')
  })
  later(workingAfter(day, chance.whole(3, chance.happens(0.9) ? 24 : 60)), async () => {
    await teller.act(officer, 'incoming-letters', letter.id, 'close', { outcome: chance.pick(outcomes) })
  })
}

/** Letters of the office from day to day, about `count` of them, each moved on by those whose turn it is. */
export const tellLetters = async (teller: Teller, from: string, to: string, count: number): Promise<void> => {
  const steps = new Map<string, Step[]>()
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  let told = 0
  for (const [index, day] of days.entries()) {
    teller.at(day, '08:30')
    const morning = steps.get(day) ?? []
    for (const step of morning) await step(teller)
    const noon: Step[] = []
    teller.at(day, '10:00')
    for (; told < Math.round((count * (index + 1)) / days.length); told += 1)
      await receive(teller, day, (on, step) => {
        if (on === day) noon.push(step)
        else steps.set(on, [...(steps.get(on) ?? []), step])
      })
    // Letters of the last day wait for their dekretacja.
    if (day === days.at(-1)) return
    teller.at(day, '13:00')
    for (const step of noon) await step(teller)
  }
}
