import { describe, expect, test } from 'vitest'
import { blueprintPredictions, coverageOf, sectionPredictions, widthUnknown } from './readiness-coverage.ts'
import { AS_MODELLED } from './populations.ts'
import { builtInBank } from '../../../tests/fixtures/built-in-bank.ts'

const bank = await builtInBank()

/**
 * The standard error of a coverage of 80 % is 2.3 points for 300 candidates and 1.8 for 500, and seeds are
 * fixed. `npm run x -- readiness` takes more candidates.
 */
describe('readiness, for candidates as it assumes them', () => {
  test.each([
    ['an interview', 8, 300, blueprintPredictions],
    ['an interview', 30, 300, blueprintPredictions],
    ['a section', 8, 500, sectionPredictions],
    ['a section', 30, 500, sectionPredictions],
  ])(
    'for %s after %i answers: the intervals of 80 % hold the truth 75 to 85 times in a hundred',
    (_, answers, count, predictions) => {
      const { candidates, held, bias, width } = coverageOf(predictions(AS_MODELLED, bank, answers, count))
      expect(candidates).toBe(count)
      expect(held).toBeGreaterThanOrEqual(0.75)
      expect(held).toBeLessThanOrEqual(0.85)
      expect(Math.abs(bias)).toBeLessThan(0.02)
      // Wide intervals would hold the truth too, and say nothing.
      expect(width).toBeLessThan(0.45 * widthUnknown(bank).blueprints)
    },
    30_000,
  )
})
