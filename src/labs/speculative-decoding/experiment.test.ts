import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap } from './accept.ts'
import { draftLengthOf, pairOfOverlap, tokenShares } from './experiment.ts'

const alphas = fc.double({ min: 0.25, max: 1, noNaN: true })
const usual = { alpha: 0.7, cost: 0.1, rounds: 2000, seed: 1 }

test('the pair has the overlap that was asked for, and both are distributions', () => {
  fc.assert(
    fc.property(alphas, alpha => {
      const { p, q } = pairOfOverlap(alpha)
      expect(overlap(p, q)).toBeCloseTo(alpha, 12)
      for (const each of [p, q]) {
        expect(each.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
        expect(Math.min(...each)).toBeGreaterThanOrEqual(-1e-12)
      }
    }),
  )
})

test('the rounds yield what the formula says, within four standard errors', () => {
  for (const alpha of [0.3, 0.5, 0.7, 0.9])
    for (const gamma of [1, 2, 4, 8, 12]) {
      const { faster, error } = draftLengthOf({ ...usual, alpha }, gamma)
      expect(Math.abs(faster.simulated - faster.expected)).toBeLessThan(4 * error)
    }
})

test('without drafts a pass yields one token in its own time and arithmetic', () => {
  expect(draftLengthOf(usual, 0)).toEqual({
    gamma: 0,
    tokens: { expected: 1, simulated: 1 },
    faster: { expected: 1, simulated: 1 },
    error: 0,
    arithmetic: 1,
  })
})

test('kept and replaced make up the target’s share of each token', () => {
  fc.assert(
    fc.property(alphas, alpha => {
      for (const { target, kept, replaced } of tokenShares({ ...usual, alpha, rounds: 2 }, 3))
        expect(kept + replaced).toBeCloseTo(target, 12)
    }),
  )
})

test('what is written has the target’s shares, although the drafter’s are others', () => {
  const shares = tokenShares({ ...usual, alpha: 0.3 }, 4)
  for (const { target, written } of shares) expect(Math.abs(written - target)).toBeLessThan(0.04)
  expect(Math.max(...shares.map(({ target, drafter }) => Math.abs(target - drafter)))).toBeGreaterThan(0.3)
  expect(shares.reduce((sum, { written }) => sum + written, 0)).toBeCloseTo(1, 12)
})
