import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { relativeError, total } from '../entries.ts'
import { accumulated, adamStep, batchFrom, gradientOf, microBatches, stateOf } from './adam.ts'
import { cardHours, cardsFor, daysOfRun, rateAt, tokensWithin } from './budget.ts'
import { bestInterval, expectedTime, simulated, young } from './failures.ts'
import { BYTES, bytesPerParameter, fromOtherNodes, gathered, shardedOver, shardedStep } from './zero.ts'
import type { Matrix, Vector } from '../linear.ts'
import type { Stage } from './zero.ts'

interface Fixture {
  readonly start: Vector
  readonly gradients: Matrix
  readonly weights: Vector
  readonly bytes: typeof BYTES
}
const torch = JSON.parse(readFileSync('tests/fixtures/labs/training-plan.json', 'utf8')) as Fixture

describe('against PyTorch', () => {
  test('five steps of Adam', () => {
    const end = torch.gradients.reduce((state, gradient) => adamStep(state, gradient), stateOf(torch.start))
    expect(relativeError(end.weights, torch.weights)).toBeLessThan(1e-9)
  })

  test('the bytes of a parameter in mixed precision', () => {
    expect(BYTES).toEqual(torch.bytes)
  })
})

describe('sharding', () => {
  test.each([1, 2, 3, 5, 8])('over %i ranks leads to the same weights, step after step', count => {
    let one = stateOf([0.3, -1, 0.2, 0.8, -0.1, 0.4, 0])
    let ranks = shardedOver(count, one)
    for (let step = 0; step < 5; step += 1) {
      const batch = batchFrom(step, 8, 7)
      const parts = microBatches(batch, 4)
      one = adamStep(one, gradientOf(one.weights, batch))
      ranks = shardedStep(ranks, parts)
    }
    expect(relativeError(gathered(ranks), one.weights)).toBeLessThan(1e-12)
    expect(total(ranks.map(rank => rank.slice.first.length))).toBe(7)
  })

  test('takes less with each stage, and with one rank all stages take the same', () => {
    const stages: readonly Stage[] = [0, 1, 2, 3]
    const bytes = stages.map(stage => bytesPerParameter(stage, 64))
    expect(bytes).toEqual(bytes.toSorted((a, b) => b - a))
    expect(new Set(bytes).size).toBe(4)
    expect(new Set(stages.map(stage => bytesPerParameter(stage, 1)))).toEqual(new Set([16]))
  })

  test('takes what the figure of the ZeRO paper shows for 7.5B parameters on 64 ranks', () => {
    const gigabytes = ([0, 1, 2, 3] as const).map(stage => 7.5 * bytesPerParameter(stage, 64))
    expect(gigabytes.map(value => Math.round(10 * value) / 10)).toEqual([120, 31.4, 16.6, 1.9])
  })

  test('is what the exercise of the bank computes for stage 1', () => {
    for (const gradient of [2, 4])
      for (const ranks of [8, 32, 256])
        expect(bytesPerParameter(1, ranks, { ...BYTES, gradient })).toBe(2 + gradient + 12 / ranks)
  })

  test('inside a node needs other nodes for a small part of the gradients only', () => {
    expect(fromOtherNodes(256, 8, 'full')).toBeCloseTo(5.81, 2)
    expect(fromOtherNodes(256, 8, 'hybrid')).toBeCloseTo(0.48, 2)
    expect(fromOtherNodes(8, 8, 'hybrid')).toBe(0)
  })
})

test('gradients accumulate to that of the whole batch, however it is cut', () => {
  const batch = batchFrom(4, 12, 3)
  const whole = gradientOf([1, 2, 3], batch)
  for (const count of [1, 2, 3, 6, 12])
    expect(relativeError(accumulated([1, 2, 3], microBatches(batch, count)), whole)).toBeLessThan(1e-12)
})

describe('a plan', () => {
  const plan = { parameters: 13e9, tokens: 5e12, cards: 1024, peakTflops: 989, mfu: 0.35 }

  test('takes the days of the exercise of the bank', () => {
    expect(daysOfRun(plan)).toBeCloseTo((6 * 13e9 * 5e12) / (1024 * 989e12 * 0.35) / 86_400, 10)
  })

  test('with twice the cards takes half the time and as many card-hours', () => {
    expect(daysOfRun({ ...plan, cards: 2048 })).toBeCloseTo(daysOfRun(plan) / 2, 10)
    expect(cardHours({ ...plan, cards: 2048 } as typeof plan)).toBe(cardHours(plan))
  })

  test('is done in time with so many cards, and not with one fewer', () => {
    const cards = cardsFor(plan, 30)
    expect(daysOfRun({ ...plan, cards })).toBeLessThanOrEqual(30)
    expect(daysOfRun({ ...plan, cards: cards - 1 })).toBeGreaterThan(30)
  })

  test('gets through all its tokens in its own time', () => {
    expect(tokensWithin(plan, daysOfRun(plan))).toBeCloseTo(plan.tokens, 0)
  })
})

test('the rate starts at 0, peaks after the warm-up and ends at its share', () => {
  const run = { warmUp: 2000, steps: 500_000, last: 0.1 }
  expect([0, 2000, 500_000].map(step => rateAt(step, run))).toEqual([0, 1, 0.1])
})

describe('checkpoints', () => {
  const run = { work: 230, checkpoint: 30 / 3600, restart: 0.25, between: 198 }

  test('are best where Young says, if failures are rare', () => {
    for (const between of [50, 198, 1000])
      expect(bestInterval({ ...run, between }) / young(run.checkpoint, between)).toBeCloseTo(1, 1)
  })

  test('cost more, the farther the interval is from the best', () => {
    const best = bestInterval(run)
    const times = [1, 2, 4, 8].map(factor => expectedTime({ ...run, interval: best * factor }))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(expectedTime({ ...run, interval: best / 4 })).toBeGreaterThan(
      expectedTime({ ...run, interval: best }),
    )
  })

  test('have the expected time on average, within four standard errors', () => {
    // Failures often enough that a thousand runs tell the formula from one without the restarts.
    const often = { work: 40, interval: 4, checkpoint: 0.5, restart: 1, between: 20 }
    const hours = Array.from({ length: 1000 }, (_, seed) => simulated(often, seed).hours)
    const mean = total(hours) / hours.length
    const deviation = Math.sqrt(total(hours.map(value => (value - mean) ** 2)) / (hours.length - 1))
    expect(Math.abs(mean - expectedTime(often))).toBeLessThan((4 * deviation) / Math.sqrt(hours.length))
  })

  test('never lose more than an interval to a failure', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { failures, lost } = simulated({ ...run, interval: 1.8, between: 20 }, seed)
      expect(lost).toBeLessThanOrEqual(failures * 1.8)
    }
  })

  test('make a run without failures longer by their own cost alone', () => {
    const { hours, failures } = simulated({ ...run, interval: 2.3, between: 1e9 }, 1)
    expect(failures).toBe(0)
    expect(hours).toBeCloseTo(230 + 100 * run.checkpoint, 6)
  })
})
