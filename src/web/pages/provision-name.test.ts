import { describe, expect, it } from 'vitest'
import { provisionName, sectionOf } from './provision-name.ts'

const plain = (id: string) => provisionName(id).replaceAll('\u00A0', ' ')

describe('provision names', () => {
  it('names paragraphs, points and letters', () => {
    expect(plain('7.1.3.b')).toBe('§ 7 ust. 1 pkt 3 lit. b')
    expect(plain('4.1.8')).toBe('§ 4 ust. 1 pkt 8')
  })
  it('names points of a section without paragraphs', () => {
    expect(plain('5.1')).toBe('§ 5 pkt 1')
    expect(plain('9.6.a')).toBe('§ 9 pkt 6 lit. a')
  })
  it('names paragraphs of a section without points', () => {
    expect(plain('1.2')).toBe('§ 1 ust. 2')
    expect(plain('10')).toBe('§ 10')
  })
  it('gives the section with a hard space', () => expect(sectionOf('7.1.3.b')).toBe('§\u00A07'))
})
