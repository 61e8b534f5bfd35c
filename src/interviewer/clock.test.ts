import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant, later, LONGEST_SILENCE_MS } from '#domain'
import { countedMs } from './clock.ts'

const NOON = Instant.parse('2026-03-02T12:00:00.000Z')
const HOUR = 3_600_000

test.each([
  ['an instant counts as none', 0, 0],
  ['a millisecond counts', 1, 1],
  ['a quarter of an hour counts whole', 15 * 60_000, 15 * 60_000],
  ['a millisecond more counts as a quarter of an hour', 15 * 60_000 + 1, 15 * 60_000],
  ['a night counts as a quarter of an hour', 9 * HOUR, 15 * 60_000],
  ['a clock set back counts as no time', -HOUR, 0],
])('%s', (_, passed, counted) => {
  expect(countedMs(NOON, later(NOON, passed))).toBe(counted)
})

test('between two lines, no time is lost or doubled by a line in between', () => {
  const ms = fc.integer({ min: 0, max: LONGEST_SILENCE_MS / 2 })
  fc.assert(
    fc.property(ms, ms, (first, then) => {
      const between = later(NOON, first)
      const end = later(between, then)
      expect(countedMs(NOON, between) + countedMs(between, end)).toBe(countedMs(NOON, end))
    }),
  )
})
