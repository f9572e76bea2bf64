import { sql } from 'drizzle-orm'
import { registry } from '#app/registry.ts'
import { findRow } from '#kernel/register/read.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { isWorkingDay } from '#law/calendar/working-days.ts'
import { orders } from './residents-words.ts'
import type { Teller } from './teller.ts'

const units = ['ZDMK', 'ZTP', 'ZZM', 'ZBK', 'MPO', 'SM']

/** Plans and announces the reception of a Tuesday two weeks ahead, and invites those who wait longest. */
export const planReception = async (teller: Teller, date: string): Promise<void> => {
  if (!isWorkingDay(date) || teller.chance.happens(0.06)) return
  const day = await teller.create('mieszkancy', 'reception-days', {
    date,
    startsAt: '15:00',
    endsAt: '17:00',
    slotMinutes: 20,
    venue: 'Magistrat, pl. Wszystkich Świętych 3–4, sala 115',
    hosts: [`${teller.chance.pick(['prezydent', 'prezydent', 'zastepca'])}@demo.kancelaria.example`],
  })
  await teller.act('mieszkancy', 'reception-days', day.id, 'publish')
  await invite(teller, day.id)
}

const waiting = (teller: Teller) =>
  teller.db.first(sql`select 1 from submissions where state = 'waiting' and person is not null limit 1`)

const invite = async (teller: Teller, id: string) => {
  if (await waiting(teller)) await teller.act('mieszkancy', 'reception-days', id, 'fill')
}

/** Holds the reception of the day: people come, notes are taken, dispositions go out. */
export const holdReception = async (teller: Teller, date: string): Promise<void> => {
  const day = await teller.db.first<{ id: string }>(
    sql`select id from reception_days where date = ${date} and state = 'published'`,
  )
  if (!day) return
  teller.at(date, '15:00')
  const guests = await teller.db.rows<{ id: string; state: string }>(sql`
    select id, state from appointments where day = ${day.id} and state in ('invited', 'confirmed') order by starts_at`)
  for (const guest of guests) {
    if (guest.state === 'invited' && teller.chance.happens(0.1)) {
      await teller.act('mieszkancy', 'appointments', guest.id, 'absent')
      continue
    }
    if (guest.state === 'invited') await teller.act('mieszkancy', 'appointments', guest.id, 'confirm')
    await teller.act('mieszkancy', 'appointments', guest.id, 'attend')
    await writeNote(teller, guest.id, date)
  }
  await teller.act('mieszkancy', 'reception-days', day.id, 'hold')
}

const writeNote = async (teller: Teller, appointment: string, date: string) => {
  const { id } = (await teller.db.first<{ id: string }>(
    sql`select id from meeting_notes where appointment = ${appointment}`,
  ))!
  const note = (await findRow(teller.db, registry.get('meeting-notes'), id))!
  const written = await teller.change('mieszkancy', 'meeting-notes', note, {
    present: 'Prezydent, mieszkaniec, pracownik KP-02',
    lines: [
      { kind: 'note', text: 'Mieszkaniec przedstawił przebieg sprawy i dotychczasowe odpowiedzi jednostek.' },
      { kind: 'agreement', text: 'Kancelaria poinformuje mieszkańca o sposobie załatwienia w ciągu 30 dni.' },
      ...(teller.chance.happens(0.75)
        ? [
            {
              kind: 'disposition',
              text: teller.chance.pick(orders),
              unit: teller.chance.pick(units),
              dueOn: addDays(date, teller.chance.pick([14, 21, 30])),
            },
          ]
        : []),
    ],
  })
  if (teller.chance.happens(0.95)) await teller.act('mieszkancy', 'meeting-notes', written.id, 'approve')
}
