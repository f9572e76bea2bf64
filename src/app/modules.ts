import { matters } from '#kernel/matters/matters.register.ts'
import { contacts } from '#modules/contacts/index.ts'

/** The one list of everything an installation keeps. */
export const definitions = [matters, contacts]
