import { incomingLetters } from './incoming-letters.register.ts'
import { letterControls } from './letter-controls.register.ts'
import { letterDrafts } from './letter-drafts.register.ts'
import { letterInstructions } from './letter-instructions.register.ts'

/** Registers of letters that come to the office. */
export const incomingRegisters = [incomingLetters, letterDrafts, letterControls, letterInstructions]
