import type { Saving } from './use-note-sync.ts'

const clock = new Intl.DateTimeFormat('pl-PL', { timeStyle: 'medium', timeZone: 'Europe/Warsaw' })

const words = (saving: Saving): string => {
  switch (saving.kind) {
    case 'saved':
      return saving.at ? `Zapisano ${clock.format(saving.at)}` : 'Zapisuje się samo co 3 sekundy'
    case 'waiting':
      return 'Zapisywanie…'
    case 'offline':
      return 'Bez połączenia, zapisane na tym komputerze'
    case 'refused':
      return 'Nie zapisano na serwerze, zapisane na tym komputerze'
    case 'conflict':
      return 'Czeka na Twoją decyzję'
  }
}

/** How the note is kept. Only a change for the worse or back is read aloud, not every save. */
export const SavingStatus = ({ saving }: { saving: Saving }) => {
  const bad = saving.kind !== 'saved' && saving.kind !== 'waiting'
  return (
    <>
      <span className="saving" data-bad={bad || undefined}>
        {words(saving)}
      </span>
      <span className="hidden-visually" role="status">
        {bad ? words(saving) : ''}
      </span>
    </>
  )
}
