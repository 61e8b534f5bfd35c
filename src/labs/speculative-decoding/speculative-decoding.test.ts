import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/speculative-decoding.json' with { type: 'json' }
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import { chiSquaredTail } from '../chi-squared.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { acceptance, emitted, overlap, residual } from './accept.ts'
import { largestDifference, speculatedTexts, targetTexts } from './enumerate.ts'
import { generate, modelPair, speculativeRound } from './speculate.ts'
import { bestDraftLength, expectedTokens, speedUp } from './speed.ts'

const distribution = (size: number) =>
  fc
    .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: size, maxLength: size })
    .map(weights => weights.map(weight => weight / weights.reduce((sum, other) => sum + other, 0)))

/**
 * How likely Pearson's chi-squared statistic is larger by chance than for these counts. Cells that cannot occur
 * must be empty; every other cell should expect at least 5.
 */
function goodnessOfFit(counts: readonly number[], expected: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let [statistic, cells] = [0, 0]
  counts.forEach((count, i) => {
    const mean = total * (expected[i] ?? 0)
    if (mean > 0) {
      statistic += (count - mean) ** 2 / mean
      cells += 1
    } else if (count > 0) statistic = Infinity
  })
  return chiSquaredTail(statistic, cells - 1)
}

describe('one position', () => {
  test('agrees with PyTorch', () => {
    for (const { p, q, ...of } of fixture.cases) {
      const kept = p.map((_, x) => acceptance(p, q, x))
      expect(relativeGap(kept, of.acceptance)).toBeLessThan(1e-9)
      expect(relativeGap([overlap(p, q), 1 - overlap(p, q)], [of.overlap, of.totalVariation])).toBeLessThan(
        1e-9,
      )
      expect(relativeGap(residual(p, q) ?? [], of.residual)).toBeLessThan(1e-9)
      expect(relativeGap(emitted(p, q), of.emitted)).toBeLessThan(1e-9)
    }
  })

  test('emits the target’s distribution, whatever the drafter', () => {
    fc.assert(
      fc.property(distribution(6), distribution(6), (p, q) => {
        expect(relativeGap(emitted(p, q), p)).toBeLessThan(1e-9)
      }),
    )
  })

  test('emits it from a drafter that never proposes some tokens', () => {
    expect(relativeGap(emitted([0.2, 0.3, 0.5], [1, 0, 0]), [0.2, 0.3, 0.5])).toBeLessThan(1e-12)
    expect(relativeGap(emitted([0, 0.5, 0.5], [1, 0, 0]), [0, 0.5, 0.5])).toBeLessThan(1e-12)
  })

  test('accepts all of a perfect drafter', () => {
    fc.assert(
      fc.property(distribution(5), p => {
        expect(overlap(p, p)).toBeCloseTo(1, 12)
        expect(residual(p, p)).toBeUndefined()
      }),
    )
  })
})

describe('a text', () => {
  test.each([0, 1, 2, 4])('has the target’s probability under %i drafts, by enumeration', draftLength => {
    const models = modelPair({ vocabulary: 3, mismatch: 2, gaussian: gaussianFrom(uniformFrom(5)) })
    const found = speculatedTexts({ ...models, draftLength }, 4)
    expect(found.size).toBe(81)
    expect(largestDifference(found, targetTexts(models.target, 4))).toBeLessThan(1e-14)
  })

  test('has another where the replacement would come from the drafter alone', () => {
    const models = modelPair({ vocabulary: 3, mismatch: 2, gaussian: gaussianFrom(uniformFrom(5)) })
    expect(largestDifference(targetTexts(models.drafter, 4), targetTexts(models.target, 4))).toBeGreaterThan(
      0.01,
    )
  })

  test('sampled 30,000 times does not differ from the target at p = 0.001, and does from the drafter', () => {
    const models = modelPair({ vocabulary: 3, mismatch: 1, gaussian: gaussianFrom(uniformFrom(8)) })
    const draw = uniformFrom(80)
    const counts = new Map<string, number>()
    for (let i = 0; i < 30_000; i += 1) {
      const text = generate({ ...models, draftLength: 2 }, 3, draw).tokens.join(' ')
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const against = (texts: ReadonlyMap<string, number>) =>
      goodnessOfFit(
        [...texts.keys()].map(text => counts.get(text) ?? 0),
        [...texts.values()],
      )
    expect(against(targetTexts(models.target, 3))).toBeGreaterThan(0.001)
    expect(against(targetTexts(models.drafter, 3))).toBeLessThan(1e-6)
  })

  test('is the same from the same seed', () => {
    const models = modelPair({ vocabulary: 8, mismatch: 1, gaussian: gaussianFrom(uniformFrom(2)) })
    const run = () => generate({ ...models, draftLength: 3 }, 50, uniformFrom(3))
    expect(run()).toEqual(run())
  })
})

describe('a round', () => {
  test('yields the accepted drafts and one more', () => {
    const models = modelPair({ vocabulary: 5, mismatch: 1.5, gaussian: gaussianFrom(uniformFrom(4)) })
    const draw = uniformFrom(6)
    for (let i = 0; i < 500; i += 1) {
      const { drafted, accepted, tokens } = speculativeRound({ ...models, draftLength: 4 }, [i % 5], draw)
      expect(tokens).toHaveLength(accepted + 1)
      expect(tokens.slice(0, accepted)).toEqual(drafted.slice(0, accepted))
    }
  })

  test('with a perfect drafter keeps every draft', () => {
    const { target } = modelPair({ vocabulary: 5, mismatch: 0, gaussian: gaussianFrom(uniformFrom(4)) })
    const { rounds } = generate({ target, drafter: target, draftLength: 3 }, 200, uniformFrom(1))
    expect(rounds.every(round => round.accepted === 3)).toBe(true)
  })
})

describe('speed', () => {
  test('goes from no drafts to the limit 1 / (1 − α)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.integer({ min: 0, max: 30 }),
        (alpha, gamma) => {
          const terms = Array.from({ length: gamma + 1 }, (_, i) => alpha ** i)
          expect(expectedTokens(alpha, gamma)).toBeCloseTo(
            terms.reduce((sum, term) => sum + term, 0),
            9,
          )
          expect(expectedTokens(alpha, gamma)).toBeLessThanOrEqual(1 / (1 - alpha) + 1e-9)
        },
      ),
    )
    expect(expectedTokens(1, 4)).toBe(5)
  })

  test('is not worth a draft unless the acceptance exceeds the drafter’s cost', () => {
    expect(bestDraftLength(0.1, 0.2)).toBe(0)
    expect(bestDraftLength(0.3, 0.2)).toBeGreaterThan(0)
    expect(speedUp(0.2, 1, 0.2)).toBeCloseTo(1, 12)
  })
})

test('the tail of chi-squared agrees with PyTorch', () => {
  const { degreesOfFreedom, x, tail } = fixture.chiSquaredTail
  const found = x.map((value, i) => chiSquaredTail(value, degreesOfFreedom[i] ?? 1))
  expect(relativeGap(found, tail)).toBeLessThan(1e-9)
})
