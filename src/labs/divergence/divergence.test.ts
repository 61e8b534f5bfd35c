import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/divergence.json' with { type: 'json' }
import { bestPolicy, crossEntropyNats, divergence, jensenShannon, penalisedReward } from './discrete.ts'
import { fitGaussian, forwardDivergence, forwardSlope, reverseDivergence, reverseSlope } from './fit.ts'
import { gaussianDivergence, logMixture, momentsOf, scoreOfMixture, twoBumps } from './gaussian.ts'

const weights = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map(values => values.map(value => value / values.reduce((sum, other) => sum + other, 0)))
const gaussian = fc.record({
  mean: fc.double({ min: -3, max: 3, noNaN: true }),
  deviation: fc.double({ min: 0.4, max: 3, noNaN: true }),
})

describe('PyTorch agrees', () => {
  const { target } = fixture

  test('on divergences in closed form', () => {
    const [a, b] = fixture.gaussians
    const found = [divergence(fixture.p, fixture.q), gaussianDivergence(a!, b!)]
    expect(relativeGap(found, [fixture.divergence, fixture.gaussianDivergence])).toBeLessThan(1e-9)
  })

  test('on the density, the score and the moments of a mixture', () => {
    const { mean, deviation } = momentsOf(target)
    expect(relativeGap([mean, deviation], [fixture.moments.mean, fixture.moments.deviation])).toBeLessThan(
      1e-9,
    )
    const [densities, scores] = [logMixture, scoreOfMixture].map(of => fixture.at.map(x => of(target, x)))
    expect(relativeGap(densities!, fixture.logDensity)).toBeLessThan(1e-9)
    expect(relativeGap(scores!, fixture.score)).toBeLessThan(1e-9)
  })

  test.each(fixture.points)('on both divergences from N($mean, $deviation²), and on their slopes', point => {
    const values = [forwardDivergence(target, point), reverseDivergence(point, target)]
    expect(relativeGap(values, [point.forward.value, point.reverse.value])).toBeLessThan(1e-9)
    const slopes = [forwardSlope(target, point), reverseSlope(target, point)]
    const found = slopes.flatMap(slope => [slope.mean, slope.logDeviation])
    const { forward, reverse } = point
    const wanted = [forward.mean, forward.logDeviation, reverse.mean, reverse.logDeviation]
    expect(relativeGap(found, wanted)).toBeLessThan(1e-6)
  })

  test.each(fixture.fits)('on where the reverse fit from $start ends', ({ start, mean, deviation }) => {
    const { fit } = fitGaussian({ target, direction: 'reverse', start: { mean: start, deviation: 1 } })
    expect(relativeGap([fit.mean, fit.deviation], [mean, deviation])).toBeLessThan(1e-6)
  })
})

describe('the laws', () => {
  test('a divergence is not negative, and is cross-entropy less entropy', () => {
    fc.assert(
      fc.property(weights, weights, (p, q) => {
        expect(divergence(p, q)).toBeGreaterThanOrEqual(-1e-12)
        expect(crossEntropyNats(p, q) - crossEntropyNats(p, p)).toBeCloseTo(divergence(p, q), 9)
        expect(jensenShannon(p, q)).toBeCloseTo(jensenShannon(q, p), 12)
        expect(jensenShannon(p, q)).toBeLessThanOrEqual(Math.LN2)
      }),
    )
  })

  test('on one Gaussian the integrals are the closed form', () => {
    fc.assert(
      fc.property(gaussian, gaussian, (p, q) => {
        const closed = gaussianDivergence(p, q)
        expect(forwardDivergence([{ ...p, weight: 1 }], q)).toBeCloseTo(closed, 6)
        expect(reverseDivergence(p, [{ ...q, weight: 1 }])).toBeCloseTo(closed, 6)
      }),
    )
  })

  test('the forward slope is zero at the moments, for any two bumps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (d, w) => {
          const slope = forwardSlope(twoBumps(d, w), momentsOf(twoBumps(d, w)))
          expect(slope.mean).toBeCloseTo(0, 9)
          expect(slope.logDeviation).toBeCloseTo(0, 9)
        },
      ),
    )
  })

  test('descent never raises the divergence', () => {
    const starts = [
      { mean: 0.2, deviation: 2 },
      { mean: -4, deviation: 0.5 },
    ]
    for (const start of starts) {
      const { path } = fitGaussian({ target: twoBumps(6), direction: 'reverse', start, steps: 60 })
      const values = path.map(q => reverseDivergence(q, twoBumps(6)))
      expect(values.every((value, i) => i === 0 || value <= values[i - 1]! + 1e-9)).toBe(true)
    }
  })

  test('the reweighted reference beats any other policy', () => {
    fc.assert(
      fc.property(
        weights,
        weights,
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (reference, other, beta) => {
          const rewards = [0, 1, -1, 2]
          const best = bestPolicy(reference, rewards, beta)
          const setting = { reference, rewards, beta }
          expect(penalisedReward(best, setting)).toBeGreaterThanOrEqual(
            penalisedReward(other, setting) - 1e-9,
          )
        },
      ),
    )
  })
})
