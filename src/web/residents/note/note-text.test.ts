import { expect, test } from 'vitest'
import { emptyLine, type NoteText, noteOf, sameNote, sentOf, typed, unfinished } from './note-text.ts'

const unit = { id: 'u1', label: 'ZDMK Zarząd Dróg' }
const note = (...lines: Partial<NoteText['lines'][number]>[]): NoteText => ({
  present: '',
  lines: lines.map((line, index) => ({ ...emptyLine(String(index)), ...line })),
})

test('„!” at the beginning makes a disposition and „=” an agreement; elsewhere they are letters', () => {
  const line = emptyLine('a')
  expect(typed(line, '! Naprawić')).toMatchObject({ kind: 'disposition', text: 'Naprawić' })
  expect(typed(line, '=Spotkanie')).toMatchObject({ kind: 'agreement', text: 'Spotkanie' })
  expect(typed(line, 'Uwaga! 2 = 2')).toMatchObject({ kind: 'note', text: 'Uwaga! 2 = 2' })
  expect(typed({ ...line, kind: 'disposition' }, 'Naprawić!').kind).toBe('disposition')
})

test('a half-typed day and an empty line are not sent, a line of another kind sends no addressee', () => {
  const sent = sentOf(
    note(
      { kind: 'disposition', text: ' Naprawić ', unit, dueOn: '24.1' },
      { text: '   ' },
      { kind: 'agreement', text: 'Zgoda', unit, dueOn: '2026-12-01' },
    ),
  )
  expect(sent.lines).toEqual([
    { kind: 'disposition', text: 'Naprawić', unit: 'u1', dueOn: null },
    { kind: 'agreement', text: 'Zgoda', unit: null, dueOn: null },
  ])
})

test('notes are the same when what is sent is the same', () => {
  expect(sameNote(note({ text: 'a' }), note({ text: 'a ' }, { text: '' }))).toBe(true)
  expect(sameNote(note({ text: 'a' }), note({ text: 'a', kind: 'agreement' }))).toBe(false)
})

test('a disposition without unit or without an existing day is unfinished', () => {
  const lines = note(
    { kind: 'disposition', text: 'a', unit, dueOn: '2026-02-30' },
    { kind: 'disposition', text: 'b', dueOn: '2026-12-01' },
    { kind: 'disposition', text: 'c', unit, dueOn: '2026-12-01' },
    { kind: 'note', text: 'd' },
  )
  expect(unfinished(lines).map((line) => line.text)).toEqual(['a', 'b'])
})

test('a note without lines has one to write in', () => {
  expect(noteOf({ lines: [], present: null } as never, () => 'k').lines).toEqual([emptyLine('k')])
})
