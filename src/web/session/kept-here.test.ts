import { expect, it } from 'vitest'
import { belongTo, forgetPerson } from './kept-here.ts'

/** A browser's storage. */
const storage = (entries: Record<string, string>) => {
  const kept = new Map(Object.entries(entries))
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const left = {
  'kancelaria.person': 'anna',
  'kancelaria.draft.contacts': '{}',
  'kancelaria.draft.matters': '{}',
  'kancelaria.recent': '[]',
  'kancelaria.note.1': '{}',
  'kancelaria.singleKeys': 'off',
}

it('the same person finds drafts after the session was lost', () => {
  const browser = storage(left)
  belongTo('anna', browser)
  expect(Object.fromEntries(browser.kept)).toEqual(left)
})

it('another person finds nothing but settings of the computer and notes that exist nowhere else', () => {
  const browser = storage(left)
  belongTo('jan', browser)
  expect([...browser.kept.keys()].sort()).toEqual([
    'kancelaria.note.1',
    'kancelaria.person',
    'kancelaria.singleKeys',
  ])
  expect(browser.kept.get('kancelaria.person')).toBe('jan')
})

it('who signs out leaves nothing behind', () => {
  const browser = storage(left)
  forgetPerson(browser)
  expect([...browser.kept.keys()].sort()).toEqual(['kancelaria.note.1', 'kancelaria.singleKeys'])
})
