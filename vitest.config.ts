import { defineConfig } from 'vitest/config'
import { patient } from './tests/patience.ts'

/** Three kinds: beside the code, across rooms, and in a real browser. */
export default defineConfig({
  test: {
    // Two cores are enough; the tests that start processes need the other one.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          // Rooms keep no state that a test could leave to the next, so the modules of all are loaded once.
          pool: 'threads',
          isolate: false,
          testTimeout: patient(60_000),
          hookTimeout: patient(60_000),
        },
      },
      {
        test: {
          name: 'across',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          pool: 'forks',
          isolate: false,
          testTimeout: patient(120_000),
          hookTimeout: patient(120_000),
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // A worker takes one file after another, with one browser and one Viva for all of them.
          pool: 'forks',
          isolate: false,
          environment: './tests/e2e/environment.ts',
          testTimeout: patient(60_000),
          hookTimeout: patient(90_000),
          // A page beside other work takes longer than the second that is usual.
          expect: { poll: { timeout: patient(10_000) } },
        },
      },
    ],
  },
})
