import { expect, test } from 'vitest'
import { crashRounds } from '#test/crash/rounds.ts'

/** Milliseconds which recovery may take longer than an ordinary start measured beside it, on a busy machine. */
const patience = 8_000

test('killed with -9 under load, nothing acknowledged is lost, no number missing, history and files whole', async () => {
  const { usual, rounds } = await crashRounds(3)
  expect(rounds.flatMap((round) => round.faults)).toEqual([])
  expect(rounds.map((round) => round.accident)).toEqual(['everything', 'server', 'database'])
  expect(rounds.at(-1)!.matters).toBeGreaterThan(3)
  const [, middle] = rounds.map((round) => round.recovery).toSorted((a, b) => a - b)
  expect(middle! - usual).toBeLessThan(patience)
}, 180_000)
