import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/collapse.json' with { type: 'json' }
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageVariances, chainOf, expectedVariances } from './generations.ts'
import type { Loop } from './generations.ts'
import { slopeErrors, theoryOf } from './linear-model.ts'
import { drawnFrom, known, missing, topicChain, zipf } from './topics.ts'

type Keep = Loop['keep']

/** Draws that were written down. */
function recorded(values: readonly number[]): () => number {
  let at = 0
  return () => values[at++] ?? NaN
}

describe('PyTorch agrees', () => {
  test.each(fixture.chains)('on a chain, keeping $keep, real $real', ({ keep, real, fits }) => {
    const loop = { n: 10, generations: 6, keep: keep as Keep, real }
    const found = chainOf(loop, recorded(fixture.noise)).flatMap(fit => [fit.mean, fit.variance])
    expect(relativeGap(found, fits.flat())).toBeLessThan(1e-9)
  })

  test.each(fixture.slopes)('on least squares, keeping $keep', ({ keep, pairs, errors }) => {
    const found = slopeErrors({ n: 8, generations: 4, keep: keep as Keep }, recorded(pairs))
    expect(relativeGap(found, errors)).toBeLessThan(1e-9)
  })

  test('on the shares and on what is missing', () => {
    expect(relativeGap(zipf(50), fixture.zipf)).toBeLessThan(1e-9)
    expect(
      relativeGap(
        zipf(50).map(p => missing(p, 100)),
        fixture.missing,
      ),
    ).toBeLessThan(1e-9)
  })
})

describe('the closed forms', () => {
  const loops: readonly Loop[] = [
    { n: 20, generations: 15, keep: 'none', real: 0 },
    { n: 20, generations: 15, keep: 'none', real: 0.1 },
    { n: 20, generations: 15, keep: 'all', real: 0 },
  ]

  test.each(loops)('agree with the simulation: keep $keep, real $real', loop => {
    const gaussian = gaussianFrom(uniformFrom(1))
    const chains = Array.from({ length: 800 }, () => chainOf(loop, gaussian))
    const [found, expected] = [averageVariances(chains), expectedVariances(loop)]
    for (const [t, variance] of expected.entries()) {
      const spread = Math.sqrt(
        chains.reduce((sum, chain) => sum + ((chain[t]?.variance ?? NaN) - variance) ** 2, 0) / 800,
      )
      expect(Math.abs((found[t] ?? NaN) - variance)).toBeLessThanOrEqual(
        (4 * spread) / Math.sqrt(800) + 1e-12,
      )
    }
  })

  test('replacing takes 1/n of the variance each time', () => {
    const left = expectedVariances({ n: 30, generations: 50, keep: 'none', real: 0 })
    for (const [t, variance] of left.entries()) expect(variance).toBeCloseTo((1 - 1 / 30) ** t, 12)
  })

  test('accumulating is bounded below by exp(−π²/6 / (n − 1))', () => {
    const left = expectedVariances({ n: 30, generations: 5000, keep: 'all', real: 0 }).at(-1)
    expect(left).toBeGreaterThan(Math.exp(-fixture.limit / 29))
    expect(theoryOf(5000, 'all')).toBeLessThan(fixture.limit)
  })

  test('all real keeps all but 1/n', () => {
    const left = expectedVariances({ n: 20, generations: 30, keep: 'none', real: 1 })
    expect(left.at(-1)).toBeCloseTo(0.95, 12)
  })
})

describe('topics', () => {
  test('all documents are counted, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
        raw => {
          const shares = [...raw, 0.5]
          const counts = drawnFrom(shares, 50, uniformFrom(4))
          expect(counts.reduce((a, b) => a + b, 0)).toBe(50)
          expect(counts.every((count, i) => count === 0 || (shares[i] ?? 0) > 0)).toBe(true)
        },
      ),
    )
  })

  test('that accumulate are never lost', () => {
    const loop = { n: 100, generations: 12, keep: 'all', real: 0 } as const
    const left = topicChain(zipf(200), loop, uniformFrom(5))
      .slice(1)
      .map(shares => known(shares))
    expect(left).toEqual(left.toSorted((a, b) => a - b))
  })
})
