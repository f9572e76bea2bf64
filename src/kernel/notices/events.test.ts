import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { openEventHub } from './events.ts'

test('a hub closed in any moment of its connecting ends', async () => {
  const db = await testDatabase()
  for (const pause of [0, 0, 1, 2, 3, 5, 8]) {
    const hub = openEventHub(db.config)
    await new Promise((resolve) => setTimeout(resolve, pause))
    const late = new Promise((_, reject) =>
      setTimeout(() => reject(new Error('the hub did not close')), 3_000),
    )
    await expect(Promise.race([hub.close(), late])).resolves.toBeUndefined()
  }
  await db.close()
})
