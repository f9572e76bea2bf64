import { f } from '#kernel/field/index.ts'

/** What is booked or bought for a trip, and who pays it. */
export const bookings = f.lines('Rezerwacje', {
  kind: f.choice(
    'Co',
    { ticket: 'bilet', hotel: 'nocleg', insurance: 'ubezpieczenie', visa: 'wiza', fee: 'opłata' },
    { required: true },
  ),
  what: f.text('Opis', { required: true }),
  number: f.text('Numer', { maxLength: 100 }),
  amount: f.money('Kwota'),
  paidBy: f.choice('Kto płaci', { office: 'urząd', traveller: 'wyjeżdżający', host: 'gospodarz' }),
})
