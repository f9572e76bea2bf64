import { expect, it } from 'vitest'
import type { OrgNode } from '#kernel/org/structure.ts'
import { differenceOf } from './org-difference.ts'

const unit = (symbol: string, name: string, children: OrgNode[] = []): OrgNode => ({
  id: symbol,
  kind: 'unit',
  symbol,
  name,
  subordinateTo: null,
  posts: [],
  duties: [],
  email: null,
  phone: null,
  children,
})

it('finds units added, removed and renamed at any depth', () => {
  const before = unit('KP', 'Kancelaria', [unit('KP-01', 'Biuro'), unit('KP-02', 'Referat')])
  const after = unit('KP', 'Kancelaria', [unit('KP-02', 'Referat Organizacyjny', [unit('KP-03', 'Zespół')])])
  const { added, removed, renamed } = differenceOf(before, after)
  expect(added.map((one) => one.symbol)).toEqual(['KP-03'])
  expect(removed.map((one) => one.symbol)).toEqual(['KP-01'])
  expect(renamed.map(({ from, to }) => [from.name, to.name])).toEqual([['Referat', 'Referat Organizacyjny']])
})

it('says nothing of a version that changed nothing', () =>
  expect(differenceOf(unit('KP', 'Kancelaria'), unit('KP', 'Kancelaria'))).toEqual({
    added: [],
    removed: [],
    renamed: [],
  }))
