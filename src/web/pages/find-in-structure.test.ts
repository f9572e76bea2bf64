import { expect, it } from 'vitest'
import type { OrgNode } from '#kernel/org/structure.ts'
import { hitsOf } from './find-in-structure.ts'

const residents: OrgNode = {
  id: '2',
  kind: 'posts',
  symbol: 'KP-02',
  name: 'Stanowiska ds. Spotkań z Mieszkańcami',
  subordinateTo: 'dyrektor',
  posts: [
    {
      id: 'p',
      code: 'mieszkancy',
      name: 'Stanowisko',
      heads: false,
      holders: [{ person: { id: 'o', label: 'Jacek Żółw' }, from: '2024-05-07', to: null }],
    },
  ],
  duties: [{ id: '5.1', text: 'Przyjmowanie zgłoszeń' }],
  email: null,
  phone: null,
  children: [],
}

const found = (words: string) => hitsOf([residents], words).map((hit) => hit.text)

it('finds a unit, a person and a task, without diacritics', () => {
  expect(found('mieszkancami')).toEqual(['Stanowiska ds. Spotkań z Mieszkańcami'])
  expect(found('zolw')).toEqual(['Jacek Żółw'])
  expect(found('zgłosz')).toEqual(['Przyjmowanie zgłoszeń'])
})

it('finds a task by its number, and nothing by a single letter', () => {
  expect(found('5.1')).toEqual(['Przyjmowanie zgłoszeń'])
  expect(found('z')).toEqual([])
})
