import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuery } from './query.ts'

describe('search question', () => {
  test('all words must be found, the last may be unfinished', async () => {
    expect((await searchQuery('skardze deleg')).tsquery).toBe("('skardze'|'skarga')&('deleg':*)")
  })

  test('anything with a digit may be the beginning of a number, spaces and case aside', async () => {
    expect((await searchQuery(' KP-02. 1510.15 ')).numberPattern).toBe('kp-02.1510.15%')
    expect((await searchQuery('100%_1')).numberPattern).toBe('100\\%\\_1%')
    expect((await searchQuery('skarga')).numberPattern).toBeUndefined()
  })

  test('a question of signs alone asks nothing', async () => {
    expect(await searchQuery('  !? & | : * ')).toEqual({ words: [] })
  })

  test('lexemes never carry a sign with a meaning in tsquery', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        const { tsquery = "('x')" } = await searchQuery(typed)
        expect(tsquery).toMatch(
          /^\('[\p{L}\p{N}]+'(:\*)?(\|'[\p{L}\p{N}]+')*\)(&\('[\p{L}\p{N}]+'(:\*)?(\|'[\p{L}\p{N}]+')*\))*$/u,
        )
      }),
      { numRuns: 200 },
    )
  })
})
