import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/test-time.json' with { type: 'json' }
import { gaussianFrom, uniformFrom } from '../random.ts'
import { allocate, meanCoverage } from './budget.ts'
import { coverage, meanOfEstimate, passAtK, pluggedIn } from './coverage.ts'
import { bestOfN, ceilingOf, firstThatPasses, normalBelow, simulateBest } from './verifier.ts'
import { scattered, voteAccuracy, voteOfTwo } from './vote.ts'
import { chooseByScore } from './weighted.ts'

/** Four standard errors of a share over so many trials: a run beyond that has a p-value below 0.0001. */
const allowed = (share: number, trials: number) => 4 * Math.sqrt((share * (1 - share)) / trials)

describe('PyTorch agrees', () => {
  test.each(fixture.passAtK)('on pass@$k from $c of $n', ({ n, c, k, value }) => {
    expect(relativeGap([passAtK(n, c, k)], [value])).toBeLessThan(1e-9)
  })

  test.each(fixture.votes)('on $samples votes at $p', ({ p, samples, value }) => {
    expect(relativeGap([voteOfTwo(p, samples)], [value])).toBeLessThan(1e-9)
  })

  test.each(fixture.bestOfN)('on the best of $samples at $p', ({ p, samples, value, ...scorer }) => {
    expect(relativeGap([bestOfN({ p, samples, scorer })], [value])).toBeLessThan(1e-9)
  })

  test('on the normal distribution', () => {
    expect(relativeGap(fixture.normalBelow.x.map(normalBelow), fixture.normalBelow.value)).toBeLessThan(1e-9)
  })
})

describe('the estimate of pass@k', () => {
  const setting = fc
    .record({ n: fc.integer({ min: 1, max: 40 }), p: fc.double({ min: 0.01, max: 0.99, noNaN: true }) })
    .chain(({ n, p }) => fc.integer({ min: 1, max: n }).map(k => ({ n, p, k })))

  test('is right on average, for every n, k and p', () => {
    fc.assert(
      fc.property(setting, ({ n, k, p }) => {
        expect(meanOfEstimate(passAtK, { n, k, p })).toBeCloseTo(coverage(p, k), 9)
      }),
    )
  })

  test('is too low on average if the share is plugged in', () => {
    fc.assert(
      fc.property(setting, ({ n, k, p }) => {
        expect(meanOfEstimate(pluggedIn, { n, k, p })).toBeLessThanOrEqual(coverage(p, k) + 1e-12)
      }),
    )
    expect(meanOfEstimate(pluggedIn, { n: 10, k: 5, p: 0.1 })).toBeLessThan(coverage(0.1, 5) - 0.02)
  })

  test('is the share of right samples for k = 1, and grows with k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat({ max: 60 }), (n, some) => {
        const c = Math.min(n, some)
        expect(passAtK(n, c, 1)).toBeCloseTo(c / n, 12)
        for (let k = 2; k <= n; k += 1)
          expect(passAtK(n, c, k)).toBeGreaterThanOrEqual(passAtK(n, c, k - 1) - 1e-12)
      }),
    )
  })
})

describe('a vote', () => {
  test.each([1, 4, 9])('of %i between two answers is the binomial tail', samples => {
    const trials = 20_000
    const found = voteAccuracy({ answers: [0.6, 0.4], samples, trials, draw: uniformFrom(samples) })
    const wanted = voteOfTwo(0.6, samples)
    expect(Math.abs(found - wanted)).toBeLessThan(allowed(wanted, trials))
  })

  test('is the same from the same seed', () => {
    const run = () =>
      voteAccuracy({ answers: scattered(0.3, 5), samples: 9, trials: 200, draw: uniformFrom(4) })
    expect(run()).toBe(run())
  })
})

describe('a checker', () => {
  test('lets through what its ceiling says, at any number of samples', () => {
    const checker = { passesRight: 0.8, passesWrong: 0.2 }
    for (const samples of [1, 10]) {
      const trials = 20_000
      const { passed, rightOfPassed } = firstThatPasses({
        p: 0.3,
        checker,
        samples,
        trials,
        draw: uniformFrom(9),
      })
      const ceiling = ceilingOf(0.3, checker)
      expect(Math.abs(rightOfPassed - ceiling)).toBeLessThan(allowed(ceiling, trials * passed))
      const wanted = coverage(0.3 * 0.8 + 0.7 * 0.2, samples)
      expect(Math.abs(passed - wanted)).toBeLessThan(allowed(wanted, trials))
    }
  })

  test('without false passes has no ceiling', () => {
    expect(ceilingOf(0.01, { passesRight: 0.5, passesWrong: 0 })).toBe(1)
  })
})

describe('the best of N', () => {
  test('by the integral is what draws give', () => {
    const scorer = { separation: 1.5, adversarial: 0.05, adversarialScore: 4 }
    for (const samples of [1, 8, 40]) {
      const uniform = uniformFrom(samples)
      const found = simulateBest({ p: 0.2, scorer, samples }, 5000, {
        uniform,
        gaussian: gaussianFrom(uniform),
      })
      const wanted = bestOfN({ p: 0.2, scorer, samples })
      expect(Math.abs(found - wanted)).toBeLessThan(allowed(wanted, 5000))
    }
  })

  test('by a score that says nothing is a single sample', () => {
    const scorer = { separation: 0, adversarial: 0, adversarialScore: 0 }
    expect(bestOfN({ p: 0.37, scorer, samples: 20 })).toBeCloseTo(0.37, 9)
  })

  test('by top score is one of the two ways to choose', () => {
    const uniform = uniformFrom(1)
    const scored = {
      answers: scattered(0.3, 4),
      separation: 9,
      adversarial: 0,
      adversarialScore: 0,
      samples: 20,
    }
    const { top, weightedVote } = chooseByScore(scored, 300, { uniform, gaussian: gaussianFrom(uniform) })
    expect(top).toBeGreaterThan(0.97)
    expect(weightedVote).toBeGreaterThan(0.7)
  })
})

test('an allocated budget is spent whole, and covers at least as much as an even one', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(p, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 1, max: 10 }),
      (questions, each) => {
        const samples = allocate(questions, each * questions.length)
        expect(samples.reduce((sum, count) => sum + count, 0)).toBe(each * questions.length)
        const even = questions.map(() => each)
        expect(meanCoverage(questions, samples)).toBeGreaterThanOrEqual(meanCoverage(questions, even) - 1e-12)
      },
    ),
  )
})
