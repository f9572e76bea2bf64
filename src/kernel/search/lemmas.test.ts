import { describe, expect, test } from 'vitest'
import { fold, wordsOf } from './fold.ts'
import { indexTerms, lemmas, queryTerms } from './lemmas.ts'

describe('Polish inflection', () => {
  test.each([
    ['delegacjami', 'delegacja'],
    ['umów', 'umowa'],
    ['skardze', 'skarga'],
    ['Krakowie', 'krakow'],
    ['krakowie', 'krakow'],
    ['MIESZKAŃCÓW', 'mieszkaniec'],
    ['Kowalskiego', 'kowalski'],
    ['rąk', 'reka'],
    ['drodze', 'droga'],
  ])('%s → %s', async (word, lemma) => {
    expect(await lemmas(word)).toContain(lemma)
  })

  test('unknown words and numbers have no dictionary form but are indexed as they are', async () => {
    expect(await lemmas('bzdrdrg')).toEqual([])
    expect(await indexTerms('bzdrdrg KP-02.1510')).toEqual(['bzdrdrg', 'kp', '02', '1510'])
  })

  test('a question in one case finds a text in another', async () => {
    const text = new Set(await indexTerms('Notatka o delegacjach służbowych mieszkańców'))
    for (const question of ['delegacja', 'delegacjami', 'mieszkaniec', 'mieszkancow', 'sluzbowa']) {
      const [word] = await queryTerms(question)
      expect(
        [word!.folded, ...word!.lemmas].some((term) => text.has(term)),
        question,
      ).toBe(true)
    }
  })

  test('small words are dropped from a question unless it has no other', async () => {
    expect((await queryTerms('skarga na hałas')).map((word) => word.folded)).toEqual(['skarga', 'halas'])
    expect((await queryTerms('na')).map((word) => word.folded)).toEqual(['na'])
  })

  test('folding keeps letters of other scripts and joins decomposed letters', () => {
    expect(fold('Zażółć GĘŚLĄ Łódź')).toBe('zazolc gesla lodz')
    expect(wordsOf('zaz\u0307o\u0301łc\u0301 „Київ”')).toEqual(['zażółć', 'Київ'])
  })

  test('10,000 different words are indexed within 2 s', async () => {
    await lemmas('słowo')
    const text = Array.from(
      { length: 10_000 },
      (_, n) => `zielon${String.fromCharCode(97 + (n % 26))}${'abc'[n % 3]} umowa${n}`,
    )
    const start = performance.now()
    await indexTerms(text.join(' '))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
