import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { relativeError } from '../entries.ts'
import { networkCost } from '../network-flops.ts'
import { fitted, objective, parametersOf } from './fit.ts'
import { compared, lifetimeFlops, lifetimeOptimum, tokensFor } from './inference.ts'
import { lossOf, PRINTED, REFITTED } from './law.ts'
import { atRatio, closedForm, optimum, ratioOf, spending } from './optimum.ts'
import { worth } from './repetition.ts'
import { madeUpRuns } from './runs.ts'
import { solved } from './solve.ts'
import type { Vector } from '../linear.ts'
import type { ObservedRun } from './fit.ts'

interface Fixture {
  readonly runs: readonly ObservedRun[]
  readonly objective: number
  readonly gradient: Vector
  readonly budget: number
  readonly optimum: number
}
const torch = JSON.parse(readFileSync('tests/fixtures/labs/scaling.json', 'utf8')) as Fixture

describe('against PyTorch', () => {
  test('the objective of the fit and its gradient', () => {
    const { value, gradient } = objective(parametersOf(PRINTED), torch.runs)
    expect(relativeError([value], [torch.objective])).toBeLessThan(1e-9)
    expect(relativeError(gradient, torch.gradient)).toBeLessThan(1e-6)
  })

  test('the optimum, in closed form and by trying sizes', () => {
    expect(relativeError([closedForm(REFITTED, torch.budget).parameters], [torch.optimum])).toBeLessThan(1e-9)
    // A minimum is flat, so comparing losses finds its place to half of the digits.
    expect(relativeError([optimum(REFITTED, torch.budget).parameters], [torch.optimum])).toBeLessThan(1e-6)
  })
})

describe('the fit', () => {
  test('recovers the law from runs without noise', () => {
    const law = fitted(madeUpRuns(REFITTED, { seed: 1, noise: 0 }), PRINTED)
    for (const key of ['a', 'b', 'e', 'alpha', 'beta'] as const)
      expect(Math.abs(law[key] / REFITTED[key] - 1)).toBeLessThan(1e-4)
  })

  test('is hardly moved by a few runs that went wrong', () => {
    const runs = madeUpRuns(REFITTED, { seed: 2, noise: 0 })
    const spoilt = runs.map((run, i) => (i % 27 === 5 ? { ...run, loss: 1.2 * run.loss } : run))
    const law = fitted(spoilt, PRINTED)
    expect(Math.abs(law.alpha / REFITTED.alpha - 1)).toBeLessThan(0.02)
    expect(Math.abs(law.beta / REFITTED.beta - 1)).toBeLessThan(0.02)
  })

  test('comes near with noise of a thousandth, and ends where the gradient vanishes', () => {
    const runs = madeUpRuns(REFITTED, { seed: 3, noise: 1e-3 })
    const law = fitted(runs, PRINTED)
    expect(Math.abs(law.e - REFITTED.e)).toBeLessThan(0.1)
    expect(Math.max(...objective(parametersOf(law), runs).gradient.map(Math.abs))).toBeLessThan(1e-6)
  })
})

describe('the optimum', () => {
  test('by trying is that of the closed form, for both sets of constants', () => {
    for (const law of [PRINTED, REFITTED])
      for (const flops of [1e18, 1e21, 1e25])
        expect(optimum(law, flops).parameters / closedForm(law, flops).parameters).toBeCloseTo(1, 5)
  })

  test('is no worse than its neighbours', () => {
    const best = optimum(REFITTED, 1e22)
    for (const factor of [0.5, 0.9, 1.1, 2])
      expect(lossOf(REFITTED, spending(1e22, factor * best.parameters))).toBeGreaterThan(
        lossOf(REFITTED, best),
      )
  })

  test('takes over 80 tokens per parameter with the printed constants, and about 20 with the others', () => {
    expect(ratioOf(optimum(PRINTED, 5.88e23))).toBeGreaterThan(80)
    expect(ratioOf(optimum(REFITTED, 5.88e23))).toBeCloseTo(18.4, 1)
  })

  test('with twice the compute has √2 times as many of each by the rule of thumb', () => {
    const [once, twice] = [atRatio(1e22), atRatio(2e22)]
    expect(twice.parameters / once.parameters).toBeCloseTo(Math.SQRT2, 12)
    expect(twice.tokens / once.tokens).toBeCloseTo(Math.SQRT2, 12)
  })
})

describe('with serving counted', () => {
  test('no tokens to serve lead back to the training optimum', () => {
    const { trainingOnly, lifetime } = compared(REFITTED, 1e23, 0)
    expect(lifetime.parameters / trainingOnly.parameters).toBeCloseTo(1, 3)
  })

  test('the more is served, the smaller the model and the longer it trains', () => {
    const runs = [0, 1e11, 1e12, 1e13, 1e14].map(served => compared(REFITTED, 1e23, served).lifetime)
    expect(runs.map(run => run.parameters)).toEqual(runs.map(run => run.parameters).toSorted((a, b) => b - a))
    expect(runs.map(run => run.tokens)).toEqual(runs.map(run => run.tokens).toSorted((a, b) => a - b))
  })

  test('the run reaches the loss, and its neighbours cost more', () => {
    const best = lifetimeOptimum(REFITTED, 2, 5e12)
    expect(lossOf(REFITTED, best)).toBeCloseTo(2, 10)
    for (const factor of [0.8, 1.25]) {
      const parameters = factor * best.parameters
      const run = { parameters, tokens: tokensFor(REFITTED, 2, parameters) }
      expect(lifetimeFlops(run, 5e12)).toBeGreaterThan(lifetimeFlops(best, 5e12))
    }
  })

  test('serving has the share of the compute that the exercise of the bank computes', () => {
    for (const [trained, served] of [
      [1e12, 5e12],
      [15e12, 50e12],
    ] as const) {
      const run = { parameters: 13e9, tokens: trained }
      const share = 1 - lifetimeFlops(run, 0) / lifetimeFlops(run, served)
      expect(share).toBeCloseTo(served / (3 * trained + served), 12)
    }
  })

  test('a size that is too small never reaches it', () => {
    expect(tokensFor(REFITTED, 1.9, 1e6)).toBe(Infinity)
  })
})

describe('repetition', () => {
  test('begins at the fresh tokens and never brings more than fresh ones would', () => {
    expect(worth(100, 1)).toBe(100)
    for (const epochs of [2, 4, 16, 90]) expect(worth(100, epochs)).toBeLessThan(100 * epochs)
    expect(worth(1, 4)).toBeCloseTo(3.73, 2)
  })
})

describe('counting', () => {
  test('takes 2 FLOPs forward and 4 backward, and 2 backward where the weights are frozen', () => {
    expect(networkCost([4, 9, 5], 3, 'trained')).toEqual({ parameters: 81, forward: 2, backward: 4 })
    expect(networkCost([4, 9, 5], 7, 'frozen')).toEqual({ parameters: 81, forward: 2, backward: 2 })
  })
})

test('elimination solves a system that needs its rows exchanged', () => {
  const [x = NaN, y = NaN, z = NaN] = solved(
    [
      [0, 2, 1],
      [1, -1, 0],
      [3, 0, -2],
    ],
    [7, -1, -3],
  )
  expect([x, y, z].map(value => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 3])
})
