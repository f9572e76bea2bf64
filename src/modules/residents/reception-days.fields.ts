import { f } from '#kernel/field/index.ts'

export const receptionDayFields = {
  date: f.date('Dzień', { required: true, index: true }),
  startsAt: f.text('Od godziny', { required: true, maxLength: 5, help: 'Np. 15:00.' }),
  endsAt: f.text('Do godziny', { required: true, maxLength: 5, help: 'Np. 17:00.' }),
  slotMinutes: f.integer('Minut na spotkanie', { required: true, min: 5, max: 120 }),
  venue: f.text('Miejsce', { required: true }),
  hosts: f.user('Kto przyjmuje', { required: true, multiple: true }),
  capacity: f.integer('Miejsc', { readonly: true }),
  booked: f.computed<number>(
    'Umówionych',
    'integer',
    "select count(*) from appointments a where a.day = t.id and a.state in ('invited', 'confirmed', 'attended')",
  ),
  remarks: f.multiline('Uwagi'),
}
