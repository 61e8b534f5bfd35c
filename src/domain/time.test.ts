import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day, Instant, addDays, dayOf, daysBetween, later } from './time.ts'

const FIRST = Instant.parse('0000-01-01T00:00:00.000Z')
const LAST = Instant.parse('9999-12-31T23:59:59.999Z')

describe('arithmetic on moments and days', () => {
  test('goes over the ends of months and years', () => {
    expect(later(Instant.parse('2026-12-31T23:30:00.000Z'), 3_600_000)).toBe('2027-01-01T00:30:00.000Z')
    expect(dayOf(Instant.parse('2026-02-28T23:30:00.000Z'), 60)).toBe('2026-03-01')
    expect(addDays(Day.parse('2028-02-28'), 1)).toBe('2028-02-29')
    expect(daysBetween(Day.parse('2026-12-31'), Day.parse('2027-01-01'))).toBe(1)
  })

  test('stops at the first and the last moment that can be written', () => {
    expect([later(LAST, 1), later(FIRST, -1)]).toEqual([LAST, FIRST])
    expect([dayOf(LAST, 600), dayOf(FIRST, -600)]).toEqual(['9999-12-31', '0000-01-01'])
    expect([addDays(Day.parse('9999-12-31'), 1), addDays(Day.parse('0000-01-01'), -1)]).toEqual([
      '9999-12-31',
      '0000-01-01',
    ])
  })

  test('never goes back when it is told to go on', () => {
    const moments = fc
      .integer({ min: Date.parse(FIRST), max: Date.parse(LAST) })
      .map(ms => Instant.parse(new Date(ms).toISOString()))
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 1e13 }), (at, ms) => {
        expect(later(at, ms) >= at).toBe(true)
      }),
    )
  })
})
