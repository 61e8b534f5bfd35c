import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distance, softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { total } from '../entries.ts'
import { filled } from '../vectors.ts'
import { adjustedBias, balanceGradient, balanceOf, balanceTerm } from './balance.ts'
import { dispatch, expertChoice } from './capacity.ts'
import { expertsRead, gateSlope, settled, trainRouter } from './collapse.ts'
import { imbalance, loads, mixture, route, topK } from './router.ts'

interface Fixture {
  readonly k: number
  readonly xs: Matrix
  readonly router: Matrix
  readonly experts: readonly Matrix[]
  readonly logits: Matrix
  readonly all: Matrix
  readonly kept: Matrix
  readonly counts: Vector
  readonly term: number
  readonly gradient: Matrix
  readonly scalars: Vector
  readonly slopes: { readonly all: Vector; readonly kept: Vector }
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/experts.json')
// Output of scripts/reference/experts.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const { k, logits } = fixture
const drawn = (tokens: number, experts: number) => matrixOf(tokens, experts, gaussianFrom(uniformFrom(8)))

describe('a sparse layer', () => {
  test.each(['all', 'kept'] as const)('gives the outputs of PyTorch, softmax over %s', normaliser => {
    const layer = { router: fixture.router, experts: fixture.experts, k, normaliser }
    expect(
      distance(
        fixture.xs.map(x => mixture(layer, x)),
        fixture[normaliser],
      ),
    ).toBeLessThan(1e-9)
  })

  test.each(['all', 'kept'] as const)('has the slopes of PyTorch, softmax over %s', normaliser => {
    const slope = gateSlope(logits[0] ?? [], fixture.scalars, normaliser, k)
    expect(distance([slope], [fixture.slopes[normaliser]])).toBeLessThan(1e-6)
  })

  test('takes the lower number of two equal experts', () => {
    expect(topK([1, 3, 3, 0, 3], 2)).toEqual([1, 2])
  })

  test('over the kept scores is over all, renormalised', () => {
    const [row = []] = logits
    const all = route(row, 3, 'all').map(({ weight }) => weight)
    const kept = route(row, 3, 'kept').map(({ weight }) => weight)
    expect(distance([all.map(weight => weight / total(all))], [kept])).toBeLessThan(1e-12)
  })

  test('lets a bias choose and not weigh', () => {
    const [choice] = route([0, 1, 2], 1, 'all', [9, 0, 0])
    expect(choice).toEqual({ expert: 0, weight: softmax([0, 1, 2])[0] })
  })
})

describe('the balance term', () => {
  test('is that of PyTorch, with its gradient', () => {
    expect(
      loads(
        logits.map(row => route(row, k, 'all')),
        5,
      ),
    ).toEqual(fixture.counts)
    expect(balanceTerm(balanceOf(logits, k))).toBeCloseTo(fixture.term, 9)
    expect(distance(balanceGradient(logits, k), fixture.gradient)).toBeLessThan(1e-6)
  })

  test('can fall below 1 where shares and probabilities disagree', () => {
    expect(balanceTerm({ f: [0.6, 0.4], P: [0.31, 0.69] })).toBeCloseTo(0.924, 12)
  })
})

describe('a bias', () => {
  test('rises where tokens lack and falls where they crowd', () => {
    expect(adjustedBias([0, 0, 0], [5, 2, 2], 0.1)).toEqual([-0.1, 0.1, 0.1])
  })
})

describe('a capacity', () => {
  test.each([0.5, 1, 1.25, 2])('of factor %d is kept to, and no token is lost from the count', factor => {
    const wanted = drawn(120, 8).map(row => topK(row, 1)[0] ?? 0)
    const { taken, dropped, capacity } = dispatch(wanted, 8, factor)
    for (const tokens of taken) expect(tokens.length).toBeLessThanOrEqual(capacity)
    expect([...taken.flat(), ...dropped].toSorted((a, b) => a - b)).toEqual(wanted.map((_, token) => token))
  })

  test('is filled to the last place by experts that choose', () => {
    const { taken, capacity } = expertChoice(drawn(120, 8), 2)
    expect(taken.map(tokens => tokens.length)).toEqual(filled(8, capacity))
    expect(capacity).toBe(30)
  })
})

describe('a router in training', () => {
  test.each([1, 2, 3, 4, 5])('collapses when left alone and not with a remedy, seed %d', seed => {
    const run = { experts: 8, tokens: 64, batches: 200, seed }
    expect(settled(trainRouter({ ...run, remedy: 'none', strength: 0 }))).toBeGreaterThan(7)
    expect(settled(trainRouter({ ...run, remedy: 'loss', strength: 1 }))).toBeLessThan(2)
    expect(settled(trainRouter({ ...run, remedy: 'bias', strength: 0.1 }))).toBeLessThan(2)
  })

  test('starts even: the busiest of equal experts has little more than the mean', () => {
    expect(imbalance([10, 10, 10])).toBe(1)
    expect(imbalance([30, 0, 0])).toBe(3)
  })
})

describe('a batch', () => {
  test.each([
    [64, 4, 16],
    [128, 6, 24],
    [256, 8, 128],
  ])('of %d experts, %d a token and %d tokens reads N(1 − (1 − k/N)^B) of them', (experts, each, batch) => {
    const read = expertsRead({ experts, k: each, batch, draws: 2000, seed: 3 })
    // The standard deviation of one draw is below √N/2, so five standard errors of 2000 draws.
    const slack = (5 * Math.sqrt(experts)) / 2 / Math.sqrt(2000)
    expect(Math.abs(read - experts * (1 - (1 - each / experts) ** batch))).toBeLessThan(slack)
  })
})
