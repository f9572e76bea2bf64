import { expect, test } from 'vitest'
import { fitted } from './scale-picture.ts'

test('a photograph is fitted into 2000 px, a smaller one is not enlarged', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 2000, height: 1500 })
  expect(fitted(3000, 4000)).toEqual({ width: 1500, height: 2000 })
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 })
})
