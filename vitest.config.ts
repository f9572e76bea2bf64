import { defineConfig } from 'vitest/config'

const server = './test/database-server.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
          globalSetup: server,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'days',
          include: ['test/days/*.e2e.ts'],
          globalSetup: [server, './test/days/build-interface.ts'],
          // One browser and one city at a time: two cores are enough for a story to run as fast as a person types.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
