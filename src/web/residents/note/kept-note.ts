import type { NoteText } from './note-text.ts'

/** A note kept on this computer until the server has it; `version` is the one it was written on. */
export interface KeptNote {
  version: number
  note: NoteText
}

const place = (id: string) => `kancelaria.note.${id}`

/** What was written here and has not reached the server; undefined when nothing waits. */
export const readKept = (id: string): KeptNote | undefined => {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export const keep = (id: string, kept: KeptNote): void =>
  localStorage.setItem(place(id), JSON.stringify(kept))

export const forgetKept = (id: string): void => localStorage.removeItem(place(id))
