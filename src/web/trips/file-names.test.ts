import { expect, test } from 'vitest'
import type { FileJson } from '../api/queries.ts'
import { withFileNames } from './file-names.ts'

const files = [{ id: 'a', name: 'hotel.png' }] as FileJson[]

test('files of rows and of a field get their names; what is not known stays as it is', () => {
  expect(withFileNames([{ kind: 'invoice', receipts: ['a', 'b'] }, { kind: 'lump' }], files)).toEqual([
    { kind: 'invoice', receipts: [files[0], 'b'] },
    { kind: 'lump' },
  ])
  expect(withFileNames(['a'], files)).toEqual(files)
  expect([withFileNames(null, files), withFileNames('2026-03-10', files)]).toEqual([null, '2026-03-10'])
})
