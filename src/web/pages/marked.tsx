import type { TextPart } from './queries.ts'

/** Text with the parts that answer the question marked. */
export const Marked = ({ parts }: { parts: TextPart[] }) =>
  parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    part.mark ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  )
