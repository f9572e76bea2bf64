import { describe, expect, it } from 'vitest'
import { answering, matches, provisionAsked } from './entry.ts'

describe('matching in the palette', () => {
  it('takes beginnings of words in any order, without diacritics', () => {
    expect(matches('Wydaj upominek… Album „Kraków”', 'wyd alb')).toBe(true)
    expect(matches('Żółć', 'zolc')).toBe(true)
    expect(matches('Wydaj upominek', 'dominek')).toBe(false)
  })
  it('puts what begins with the question first', () => {
    const entries = [
      { id: '1', label: 'Nowa sprawa' },
      { id: '2', label: 'Sprawy' },
    ]
    expect(answering(entries, 'spraw').map((one) => one.id)).toEqual(['2', '1'])
  })
  it('knows other words for an entry', () =>
    expect(answering([{ id: '1', label: 'Moje ustawienia', words: 'hasło sesje' }], 'haslo')).toHaveLength(1))
})

describe('paragraphs in the palette', () => {
  it('reads them as people write them', () => {
    expect(provisionAsked('§ 7.1.10')).toBe('7.1.10')
    expect(provisionAsked('§ 7 ust. 1 pkt 3 lit. b')).toBe('7.1.3.b')
    expect(provisionAsked('§ 7.1.3.b')).toBe('7.1.3.b')
  })
  it('leaves other questions alone', () => expect(provisionAsked('KP-02.1510')).toBeUndefined())
})
