import type { Tone } from '#kernel/register/description.ts'

/** From the number to the answer. */
export const incomingLetterStates: Record<string, { label: string; tone: Tone }> = {
  registered: { label: 'do dekretacji', tone: 'warning' },
  routed: { label: 'zadekretowane', tone: 'info' },
  inProgress: { label: 'w toku', tone: 'info' },
  answered: { label: 'odpowiedziano', tone: 'good' },
  closed: { label: 'zakończone bez odpowiedzi', tone: 'neutral' },
  annulled: { label: 'unieważnione', tone: 'neutral' },
}

/** States in which somebody still owes something. */
export const openStates: readonly string[] = ['registered', 'routed', 'inProgress']
