import type { Tone } from '#kernel/register/description.ts'

/** A state in a word, a shape and a colour. */
export const Badge = ({ tone, children }: { tone?: Tone | undefined; children: string }) => (
  <span className="badge" data-tone={tone ?? 'neutral'}>
    {children}
  </span>
)
