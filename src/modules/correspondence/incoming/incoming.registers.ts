import { incomingLetters } from './incoming-letters.register.ts'

/** Registers of letters that come to the office. */
export const incomingRegisters = [incomingLetters]
