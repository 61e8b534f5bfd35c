import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readiness } from './readiness.ts'
import type { Evidence, Known } from './readiness.ts'

const repeat = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value)
const passed = (recall: number): Known => ({ kind: 'passed', recall })
const evidence = (given: Partial<Evidence>): Evidence => ({ section: 'foundations', answers: 20, firsts: repeat(20, true), questions: repeat(20, passed(1)), ...given })

describe('readiness', () => {
  test('gives no figure under eight answers, and one from eight on', () => {
    expect(readiness(evidence({ answers: 7 })).band).toBeNull()
    expect(readiness(evidence({ answers: 8 })).band).not.toBeNull()
  })

  test('counts what would be recalled for certain as ten of ten, and what was failed as none', () => {
    expect(readiness(evidence({})).band).toEqual({ low: 10, estimate: 10, high: 10 })
    expect(readiness(evidence({ questions: repeat(20, { kind: 'failed' }) })).band).toEqual({ low: 0, estimate: 0, high: 0 })
  })

  test('covers eighty of a hundred redraws of ten coins', () => {
    // Binomial(10, 0.5): P(X <= 3) = 0.172, P(X <= 2) = 0.055; the tenth of the redraws ends at 3, and by symmetry at 7.
    expect(readiness(evidence({ questions: repeat(40, passed(0.5)) })).band).toMatchObject({ low: 3, high: 7 })
  })

  test('draws ten different questions where there are ten: five sure and five failed are five', () => {
    const questions = [...repeat(5, passed(1)), ...repeat<Known>(5, { kind: 'failed' })]
    expect(readiness(evidence({ questions })).band).toEqual({ low: 5, estimate: 5, high: 5 })
  })

  test('draws a question that was never tried from the first attempts', () => {
    const untried = repeat<Known>(20, { kind: 'untried' })
    const strong = readiness(evidence({ questions: untried, firsts: repeat(20, true) })).band!
    const weak = readiness(evidence({ questions: untried, firsts: repeat(20, false) })).band!
    expect(strong.low).toBeGreaterThan(weak.high)
    expect(strong.low).toBeLessThan(10)
    expect(weak.high).toBeGreaterThan(0)
  })

  test('is surer of twenty first attempts than of eight', () => {
    const half = (n: number) => [...repeat(n / 2, true), ...repeat(n / 2, false)]
    const widthOf = (n: number) => {
      const band = readiness(evidence({ questions: repeat(300, { kind: 'untried' }), firsts: half(n), answers: n })).band!
      return band.high - band.low
    }
    expect(widthOf(200)).toBeLessThan(widthOf(8))
  })

  test('keeps its estimate inside its band, and says the same each time', () => {
    const known = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }).map(passed), fc.constant<Known>({ kind: 'failed' }), fc.constant<Known>({ kind: 'untried' }))
    const any = fc.record({ firsts: fc.array(fc.boolean(), { maxLength: 30 }), questions: fc.array(known, { minLength: 1, maxLength: 30 }), answers: fc.integer({ min: 8, max: 60 }) })
    fc.assert(
      fc.property(any, given => {
        const { band } = readiness(evidence(given))
        expect(readiness(evidence(given)).band).toEqual(band)
        expect(band!.low).toBeGreaterThanOrEqual(0)
        expect(band!.high).toBeLessThanOrEqual(10)
        expect(band!.low - 0.05 <= band!.estimate && band!.estimate <= band!.high + 0.05).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
