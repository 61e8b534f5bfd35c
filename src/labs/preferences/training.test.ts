import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at, relativeError, total } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { applied, minus, plus, stretched } from '../vectors.ts'
import { FEATURES, ANSWER_LENGTHS, PEOPLE_LIKE, winRate, WRITTEN } from './answers.ts'
import { pairGradient } from './bradley-terry.ts'
import { dpoGradient, meanLoss } from './dpo.ts'
import { clippedGradient } from './policy-gradient.ts'
import { byWeights, comparisons, drawFrom, fitWeights, lossOfWeights } from './reward-model.ts'
import { klEstimate, klGradient, logitsOf, ppoStep, probabilitiesOf } from './steps.ts'
import { LABELLERS, METHODS, train, trained } from './train.ts'

interface Fixture {
  readonly beta: number
  readonly epsilon: number
  readonly pairs: readonly (readonly [won: number, lost: number])[]
  readonly reference: Vector
  readonly actions: readonly number[]
  readonly advantages: Vector
  readonly features: Matrix
  readonly theta: Vector
  readonly weights: Vector
  readonly fitted: number
  readonly fittedGradient: Vector
  readonly sharedOld: Vector
  readonly clippedByTheta: Vector
  readonly estimate: number
  readonly grpoByTheta: Vector
  readonly sharedDpo: number
  readonly sharedDpoByTheta: Vector
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/preferences.json')
// Output of scripts/reference/preferences.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const { beta, epsilon, reference, features, theta, weights, sharedOld } = fixture
const pairs = fixture.pairs.map(([won, lost]) => ({ won, lost, weight: 1 }))
const batch = fixture.actions.map((action, i) => ({ action, advantage: at(fixture.advantages, i) }))
const z = logitsOf({ features, reference, theta })

describe('with shared parameters PyTorch gives', () => {
  test('the same loss and gradient of the reward model', () => {
    expect(lossOfWeights(features, pairs, weights)).toBeCloseTo(fixture.fitted, 9)
    const own = byWeights(features, pairGradient(applied(features, weights), pairs))
    expect(relativeError(own, fixture.fittedGradient)).toBeLessThan(1e-6)
  })

  test('the same gradient of the clipped objective, alone and with GRPO’s penalty', () => {
    const clipped = clippedGradient(z, sharedOld, batch, epsilon)
    expect(relativeError(byWeights(features, clipped), fixture.clippedByTheta)).toBeLessThan(1e-6)
    expect(klEstimate(z, reference, batch)).toBeCloseTo(fixture.estimate, 9)
    const grpo = minus(clipped, stretched(klGradient(z, reference, batch), beta))
    expect(relativeError(byWeights(features, grpo), fixture.grpoByTheta)).toBeLessThan(1e-6)
  })

  test('the same DPO loss and gradient', () => {
    expect(meanLoss(z, reference, pairs, beta)).toBeCloseTo(fixture.sharedDpo, 9)
    const own = byWeights(features, dpoGradient(z, reference, pairs, beta))
    expect(relativeError(own, fixture.sharedDpoByTheta)).toBeLessThan(1e-6)
  })
})

describe('the answers', () => {
  test('of the reference are a distribution, and tie with themselves', () => {
    expect(total(WRITTEN)).toBeCloseTo(1, 12)
    expect(winRate(WRITTEN, WRITTEN, PEOPLE_LIKE)).toBeCloseTo(0.5, 12)
  })

  test('are drawn as often as their distribution says, within four standard errors', () => {
    const p = softmax([0, 1, 2])
    const draw = uniformFrom(3)
    const drawn = Array.from({ length: 4000 }, () => drawFrom(p, draw))
    p.forEach((x, i) => {
      const share = drawn.filter(place => place === i).length / 4000
      expect(Math.abs(share - x)).toBeLessThan(4 * Math.sqrt((x * (1 - x)) / 4000))
    })
  })

  test('that nobody compared have no bend in the reward model', () => {
    const compared = comparisons([WRITTEN, WRITTEN], PEOPLE_LIKE, 300, uniformFrom(1)).filter(
      ({ won, lost }) => Math.max(won, lost) < 20,
    )
    const fitted = fitWeights(FEATURES, compared, [0, 0, 0], { steps: 60, rate: 2, decay: 0 })
    expect(at(fitted, 0)).toBeGreaterThan(1)
    expect(fitted.slice(1)).toEqual([0, 0])
  })
})

test('GRPO’s penalty pulls, in the mean over the policy, as KL(π_ref ‖ π) does: π − π_ref', () => {
  const p = softmax(z)
  // Each answer once, and its share of the samples put in by hand.
  const mean = p
    .map((x, action) => stretched(klGradient(z, reference, [{ action, advantage: 0 }]), x))
    .reduce(plus)
  expect(relativeError(mean, minus(p, reference))).toBeLessThan(1e-12)
})

test('a step of PPO raises what paid more than the others and lets the critic follow', () => {
  const start = { features: FEATURES, reference: WRITTEN, theta: [0, 0, 0] }
  const scored = [8, 12].map(action => ({ action, reward: action }))
  const update = { epsilon: 0.2, epochs: 1, rate: 0.1 }
  const { policy, critic } = ppoStep(start, scored, 0, { beta: 0, update })
  const p = probabilitiesOf(policy)
  expect(at(p, 12) / at(WRITTEN, 12)).toBeGreaterThan(at(p, 8) / at(WRITTEN, 8))
  expect(critic).toBeCloseTo(2, 12)
})

describe.each(METHODS)('%s', method => {
  const setting = { method, beta: 0.1, labeller: 'once', seed: 4 } as const

  test('drives the score up and people away within 130 steps', () => {
    const path = trained(setting, 130)
    const best = Math.max(...path.map(({ wins }) => wins))
    expect(best).toBeGreaterThan(0.6)
    expect(path.at(-1)?.wins).toBeLessThan(0.2)
    expect(path.at(-1)?.expected).toBeGreaterThan(0.95)
    expect(path.at(-1)?.length).toBeGreaterThan(25)
  })

  test.each(LABELLERS)('is the same again from the same seed, compared by: %s', labeller => {
    const [one, other, last] = [4, 4, 5].map(seed => trained({ ...setting, labeller, seed }, 45))
    expect(one).toEqual(other)
    expect(one).not.toEqual(last)
    expect(one?.every(({ policy }) => Math.abs(total(policy) - 1) < 1e-9)).toBe(true)
  })
})

test('a training says how far it is and begins at the reference', () => {
  const [first, second] = [...train({ method: 'dpo', beta: 1, labeller: 'once', seed: 1 }, 5)]
  expect(first).toMatchObject({ step: 0, steps: 5 })
  expect(second?.step).toBe(5)
  expect(first?.losses[0]?.[1]).toBeCloseTo(Math.log(2), 12)
  expect(first?.path[0]?.kl).toBeCloseTo(0, 12)
  expect(first?.path[0]?.policy).toHaveLength(ANSWER_LENGTHS.length)
})
