import { contacts } from '#kernel/contacts/contacts.register.ts'
import { documents } from '#kernel/documents/documents.register.ts'
import { matters } from '#kernel/matters/matters.register.ts'
import { classifiedJournal } from '#modules/classified/index.ts'
import { correspondenceRegisters } from '#modules/correspondence/index.ts'
import { complaints } from '#modules/oversight/index.ts'
import { residentsRegisters } from '#modules/residents/index.ts'
import { tripsRegisters } from '#modules/trips/index.ts'

/** The one list of everything an installation keeps. */
export const definitions = [
  matters,
  documents,
  contacts,
  ...correspondenceRegisters,
  ...residentsRegisters,
  complaints,
  ...tripsRegisters,
  classifiedJournal,
]
