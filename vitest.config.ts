// Which tests there are, and what they share: one database server for the whole run.
import { defineConfig } from 'vitest/config'

const browser = 'test/e2e/**/*.test.ts'
const crash = 'test/crash/**/*.test.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globalSetup: 'test/server.ts',
    env: { TZ: 'Pacific/Chatham', NODE_ENV: 'test' },
    pool: 'forks',
    maxWorkers: 2,
    // A slow machine is no failure; a test that hangs is one, a little later.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [browser, crash],
          // Every file has a database of its own, and loading the site anew for each took a third of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          testTimeout: 600_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          include: [crash],
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
