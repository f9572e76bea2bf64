import { incomingLetters } from './incoming-letters.register.ts'
import { letterDrafts } from './letter-drafts.register.ts'

/** Registers of letters that come to the office. */
export const incomingRegisters = [incomingLetters, letterDrafts]
