import { expect, it } from 'vitest'
import { browserName } from './browser-name.ts'

it('names the browser and its system', () => {
  expect(
    browserName(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    ),
  ).toBe('Edge, Windows')
  expect(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
    'Firefox, Linux',
  )
})

it('keeps the name of a program and admits what it does not know', () => {
  expect(browserName('curl/7.88.1')).toBe('curl')
  expect(browserName(null)).toBe('Nieznana przeglądarka')
})
