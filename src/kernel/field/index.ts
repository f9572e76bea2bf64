import { address } from './address.ts'
import { choice, tags } from './choice.ts'
import { computed } from './computed.ts'
import { files } from './files.ts'
import { lines } from './lines.ts'
import { money } from './money.ts'
import { boolean, decimal, integer } from './number.ts'
import { contact, ref, unit, user } from './reference.ts'
import { richText } from './rich-text.ts'
import { multiline, text } from './text.ts'
import { date, instant, timeRange } from './time.ts'

/** All kinds of value a register may hold; one file each. */
export const f = {
  text,
  multiline,
  richText,
  integer,
  decimal,
  boolean,
  money,
  date,
  instant,
  timeRange,
  choice,
  tags,
  ref,
  contact,
  unit,
  user,
  address,
  files,
  lines,
  computed,
}
