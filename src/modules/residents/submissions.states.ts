import type { Tone } from '#kernel/register/description.ts'

export const submissionStates: Record<string, { label: string; tone: Tone }> = {
  received: { label: 'przyjęte', tone: 'info' },
  analysis: { label: 'w analizie', tone: 'info' },
  inquiry: { label: 'czeka na komórki', tone: 'warning' },
  toDecide: { label: 'do decyzji', tone: 'warning' },
  waiting: { label: 'czeka na spotkanie', tone: 'info' },
  scheduled: { label: 'spotkanie umówione', tone: 'info' },
  met: { label: 'po spotkaniu', tone: 'info' },
  forwarded: { label: 'przekazane', tone: 'good' },
  complaint: { label: 'uznane za skargę', tone: 'neutral' },
  joined: { label: 'połączone', tone: 'neutral' },
  closed: { label: 'zakończone', tone: 'good' },
}

/** What the resident reads on the public status page, in plain words. */
export const publicStates: Record<string, string> = {
  received: 'Przyjęliśmy Twoje zgłoszenie. Czeka na przeczytanie przez pracownika.',
  analysis: 'Pracownik analizuje Twoją sprawę.',
  inquiry: 'Zapytaliśmy o Twoją sprawę właściwe wydziały. Czekamy na ich odpowiedź.',
  toDecide: 'Przygotowaliśmy ocenę sprawy. Czeka na decyzję dyrektora Kancelarii.',
  waiting: 'Twoja sprawa kwalifikuje się na spotkanie. Czeka na wolny termin.',
  scheduled: 'Spotkanie jest umówione. Termin podaliśmy w zaproszeniu.',
  met: 'Spotkanie się odbyło. Realizujemy ustalenia i pilnujemy ich terminów.',
  forwarded: 'Przekazaliśmy sprawę do właściwej jednostki. Wysłaliśmy Ci o tym zawiadomienie.',
  complaint: 'Twoje pismo rozpatrujemy jako skargę według Kodeksu postępowania administracyjnego.',
  joined: 'Połączyliśmy to zgłoszenie z Twoją wcześniejszą sprawą.',
  closed: 'Sprawa jest zakończona. Odpowiedź wysłaliśmy wybraną przez Ciebie drogą.',
}
