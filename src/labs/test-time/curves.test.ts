import { describe, expect, test } from 'vitest'
import { accuracyCurves, SAMPLE_COUNTS, voteCurve } from './curves.ts'
import { voteOfTwo } from './vote.ts'

const SCORER = { separation: 2, adversarial: 0.01, adversarialScore: 5 }

describe('the curves over N', () => {
  test('begin at the chance of one sample, whoever chooses', () => {
    const [first] = accuracyCurves({ p: 0.2, wrong: 3, scorer: SCORER, seed: 1 })
    expect(first?.any).toBeCloseTo(0.2, 12)
    expect(first?.best).toBeCloseTo(0.2, 9)
    // Four standard errors: p < 0.0001.
    expect(Math.abs((first?.vote ?? 0) - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 2000))
  })

  test.each([0.05, 0.2, 0.6])('no choice beats coverage at %d', p => {
    for (const { any, best, vote, voteError } of accuracyCurves({ p, wrong: 9, scorer: SCORER, seed: 2 })) {
      expect(best).toBeLessThanOrEqual(any + 1e-9)
      expect(vote).toBeLessThanOrEqual(any + 4 * voteError + 1e-9)
    }
  })

  test('a verifier that some wrong samples fool gets worse in the end', () => {
    const bests = accuracyCurves({ p: 0.2, wrong: 3, scorer: SCORER, seed: 1 }).map(point => point.best)
    const peak = bests.indexOf(Math.max(...bests))
    expect(peak).toBeGreaterThan(0)
    expect(peak).toBeLessThan(SAMPLE_COUNTS.length - 1)
  })

  test('are the same from the same seed', () => {
    const run = (seed: number) => accuracyCurves({ p: 0.4, wrong: 1, scorer: SCORER, seed })
    expect(run(3)).toEqual(run(3))
    expect(run(3)).not.toEqual(run(4))
  })
})

test('the vote of two answers follows the binomial tail, ties halved', () => {
  const trials = 20_000
  const found = voteCurve({ answers: [0.55, 0.45], counts: [1, 2, 9, 40], trials, seed: 5 })
  for (const [i, count] of [1, 2, 9, 40].entries()) {
    const wanted = voteOfTwo(0.55, count)
    const error = Math.sqrt((wanted * (1 - wanted)) / trials)
    expect(Math.abs((found[i] ?? 0) - wanted)).toBeLessThan(4 * error)
  }
})
