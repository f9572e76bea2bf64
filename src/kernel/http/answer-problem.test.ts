import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createApp } from './app.ts'

it('an unexpected failure tells nothing of itself but the number by which the log knows it', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({ logger })
  app.get('/broken', () => {
    throw new Error('password=tajne')
  })
  const answer = await app.inject({ url: '/broken' })
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('tajne')
  const { requestId } = answer.json()
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(JSON.parse(lines[0]!)).toMatchObject({ requestId, err: { message: 'password=tajne' } })
  expect((await app.inject({ url: '/nobody' })).json()).not.toHaveProperty('requestId')
})
