import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distance, softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { at, total } from '../entries.ts'
import { averageOf } from '../vectors.ts'
import { drawPairs, fitRewards, pairGradient, pairLoss } from './bradley-terry.ts'
import { allPreferences, dpoGradient, meanLoss, trainDpo } from './dpo.ts'
import { divergence, implicitReward, optimalPolicy, regularisedReward } from './optimum.ts'
import { optimise, seededAnswers } from './over-optimise.ts'
import { clippedGradient, clippedObjective, groupAdvantages } from './policy-gradient.ts'

interface Fixture {
  readonly beta: number
  readonly epsilon: number
  readonly pairs: readonly (readonly [won: number, lost: number])[]
  readonly r: Vector
  readonly z: Vector
  readonly reference: Vector
  readonly old: Vector
  readonly actions: readonly number[]
  readonly advantages: Vector
  readonly bradleyTerry: number
  readonly byReward: Vector
  readonly dpo: number
  readonly dpoGradient: Vector
  readonly ratios: Vector
  readonly ppo: number
  readonly ppoGradient: Vector
  readonly objective: number
  readonly rewards: Vector
  readonly groupAdvantages: Vector
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/preferences.json')
// Output of scripts/reference/preferences.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const { beta, epsilon, z, reference, old, r } = fixture
const pairs = fixture.pairs.map(([won, lost]) => ({ won, lost, weight: 1 }))
const apart = (a: Vector, b: Vector) => distance([a], [b])

describe('PyTorch gives', () => {
  test('the same Bradley-Terry loss and gradient', () => {
    expect(pairLoss(r, pairs)).toBeCloseTo(fixture.bradleyTerry, 9)
    expect(apart(pairGradient(r, pairs), fixture.byReward)).toBeLessThan(1e-6)
  })

  test('the same DPO loss and gradient', () => {
    expect(meanLoss(z, reference, pairs, beta)).toBeCloseTo(fixture.dpo, 9)
    expect(apart(dpoGradient(z, reference, pairs, beta), fixture.dpoGradient)).toBeLessThan(1e-6)
  })

  test('the same clipped objective and gradient', () => {
    const batch = fixture.actions.map((action, i) => ({ action, advantage: at(fixture.advantages, i) }))
    const p = softmax(z)
    const terms = batch.map(({ action, advantage }) =>
      clippedObjective(at(p, action) / at(old, action), advantage, epsilon),
    )
    expect(averageOf(terms)).toBeCloseTo(fixture.ppo, 9)
    expect(apart(clippedGradient(z, old, batch, epsilon), fixture.ppoGradient)).toBeLessThan(1e-6)
    // Some ratios of the fixture are clipped and some are not; otherwise the test would show nothing.
    expect(fixture.ratios.some(ratio => Math.abs(ratio - 1) > epsilon)).toBe(true)
    expect(fixture.ratios.some(ratio => Math.abs(ratio - 1) < epsilon)).toBe(true)
  })

  test('the same regularised reward and group advantages', () => {
    expect(regularisedReward(softmax(z), reference, r, beta)).toBeCloseTo(fixture.objective, 9)
    expect(apart(groupAdvantages(fixture.rewards), fixture.groupAdvantages)).toBeLessThan(1e-9)
  })
})

describe('rewards from pairs', () => {
  test('come near those of the people who chose: four standard errors of 8000 pairs', () => {
    const people = [-1, 0, 0.5, 0.5]
    const fitted = fitRewards(4, drawPairs(people, 8000, uniformFrom(1)), 300, 4)
    // A pair's Fisher information is at most 1/4 and here at least 0.14; each answer is in half of the pairs.
    fitted.forEach((value, i) =>
      expect(Math.abs(value - at(people, i))).toBeLessThan(4 / Math.sqrt(0.14 * 4000)),
    )
    expect(total(fitted)).toBeCloseTo(0, 9)
  })
})

describe('the optimal policy', () => {
  test.each([1, 2, 3, 4, 5])('is trained by DPO whatever the rewards and the reference, seed %d', seed => {
    const draw = gaussianFrom(uniformFrom(seed))
    const rewards = Array.from({ length: 5 }, draw)
    const start = softmax(Array.from({ length: 5 }, draw))
    const trained = trainDpo(start, allPreferences(rewards), { beta: 0.7, steps: 2000, rate: 10 })
    expect(apart(trained, optimalPolicy(start, rewards, 0.7))).toBeLessThan(1e-6)
  })

  test('has the value β ln Z', () => {
    const Z = total(reference.map((p, i) => p * Math.exp(at(r, i) / beta)))
    const best = optimalPolicy(reference, r, beta)
    expect(regularisedReward(best, reference, r, beta)).toBeCloseTo(beta * Math.log(Z), 12)
  })

  test('is the reference for equal rewards, with an implicit reward of nothing', () => {
    const p = optimalPolicy(reference, [2, 2, 2, 2, 2], beta)
    expect(apart(p, reference)).toBeLessThan(1e-12)
    expect(divergence(p, reference)).toBeCloseTo(0, 12)
    expect(apart(implicitReward(p, reference, beta), [0, 0, 0, 0, 0])).toBeLessThan(1e-12)
  })
})

describe('over-optimisation', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1)
  const path = (seed: number) => optimise(seededAnswers(400, seed), [50, 10, 4, 2, 1, 0.5, 0.25])

  test.each(seeds.slice(0, 5))('raises the proxy and the KL as β falls, seed %d', seed => {
    for (const values of [path(seed).map(({ proxy }) => proxy), path(seed).map(({ kl }) => kl)])
      expect(values).toEqual(values.toSorted((a, b) => a - b))
  })

  // Now and then the answer that the proxy likes best happens to be a good one.
  test('lowers the true reward below where it began in at least 17 worlds of 20', () => {
    const fell = seeds.filter(seed => (path(seed).at(-1)?.gold ?? NaN) < (path(seed)[0]?.gold ?? NaN))
    expect(fell.length).toBeGreaterThanOrEqual(17)
    for (const seed of fell) {
      const gold = path(seed).map(point => point.gold)
      expect(Math.max(...gold)).toBeGreaterThan(at(gold, 0) + 0.1)
    }
  })
})

describe('the clip', () => {
  test.each([
    [1.5, 1, 1.2],
    [0.5, 1, 0.5],
    [1.5, -1, -1.5],
    [0.5, -1, -0.8],
  ])('at a ratio of %d and an advantage of %d gives %d', (ratio, advantage, objective) => {
    expect(clippedObjective(ratio, advantage, 0.2)).toBeCloseTo(objective, 12)
  })
})
