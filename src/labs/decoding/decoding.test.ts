import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distance, softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { total } from '../entries.ts'
import { END, beamSearch, exhaustive, greedy, scoreOf } from './beam.ts'
import { bigrams, catOrDog, emptyWins, lateWinner } from './models.ts'
import { keptTokens, minP, sample, topK, topP, withTemperature } from './sampling.ts'

type Case = readonly [setting: number, p: Vector]

interface Fixture {
  readonly logits: Vector
  readonly temperature: readonly Case[]
  readonly topK: readonly Case[]
  readonly topP: readonly Case[]
  readonly minP: readonly Case[]
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/decoding.json')
// Output of scripts/reference/decoding.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const p = softmax(fixture.logits)
const seeded = (seed: number) => softmax(matrixOf(1, 30, gaussianFrom(uniformFrom(seed)))[0] ?? [])

describe('a rule gives the probabilities of PyTorch', () => {
  test.each(fixture.temperature)('temperature %d', (T, wanted) => {
    expect(distance([withTemperature(fixture.logits, T)], [wanted])).toBeLessThan(1e-9)
  })

  test.each(fixture.topK)('top-k %d', (k, wanted) => {
    expect(distance([topK(p, k)], [wanted])).toBeLessThan(1e-9)
  })

  test.each(fixture.topP)('top-p %d', (mass, wanted) => {
    expect(distance([topP(p, mass)], [wanted])).toBeLessThan(1e-9)
  })

  test.each(fixture.minP)('min-p %d', (share, wanted) => {
    expect(distance([minP(p, share)], [wanted])).toBeLessThan(1e-9)
  })
})

describe('a rule', () => {
  test.each([1, 2, 3, 4])('gives probabilities that add up to 1, seed %d', seed => {
    for (const kept of [topK(seeded(seed), 5), topP(seeded(seed), 0.8), minP(seeded(seed), 0.1)])
      expect(total(kept)).toBeCloseTo(1, 12)
  })

  test.each([1, 2, 3, 4])('top-p keeps a set that is enough and could not be smaller, seed %d', seed => {
    const all = seeded(seed)
    const kept = all.filter((_, token) => (topP(all, 0.8)[token] ?? 0) > 0)
    expect(total(kept)).toBeGreaterThanOrEqual(0.8)
    expect(total(kept) - Math.min(...kept)).toBeLessThan(0.8)
  })

  test('always keeps a token', () => {
    expect(keptTokens(topP(seeded(1), 0))).toBe(1)
    expect(keptTokens(minP(seeded(1), 1))).toBe(1)
    expect(keptTokens(topP([0.5, 0.5], 1))).toBe(2)
  })

  test('draws as often as it says: chi-square of 20,000 draws below its 99.9 % quantile', () => {
    const kept = topK(p, 6)
    const uniform = uniformFrom(5)
    const counts = kept.map(() => 0)
    for (let draw = 0; draw < 20_000; draw += 1) {
      const token = sample(kept, uniform)
      counts[token] = (counts[token] ?? 0) + 1
    }
    const terms = kept.flatMap((q, token) =>
      q > 0 ? [((counts[token] ?? 0) - 20_000 * q) ** 2 / (20_000 * q)] : [],
    )
    expect(total(counts.filter((_, token) => kept[token] === 0))).toBe(0)
    expect(total(terms)).toBeLessThan(20.515) // chi-square, 5 degrees of freedom, p = 0.001
  })
})

describe('a beam', () => {
  test.each([1, 2, 3, 4, 5])('that holds every prefix finds the most probable sequence, seed %d', seed => {
    const model = bigrams(3, 1, seed)
    const best = beamSearch(model, { width: 3 ** 5, longest: 5, alpha: 0 }).best
    expect(best).toEqual(exhaustive(model, 5))
  })

  test.each([1, 2, 3, 4, 5])('scores what the model says of its tokens, seed %d', seed => {
    const model = bigrams(5, 1, seed)
    const { best } = beamSearch(model, { width: 3, longest: 8, alpha: 0 })
    const sum = best.tokens.reduce(
      (total, token, i) => total + Math.log(model(best.tokens.slice(0, i))[token] ?? 0),
      0,
    )
    expect(best.logProbability).toBeCloseTo(sum, 12)
  })

  test('of three finds the sequence that a beam of two has dropped', () => {
    const best = (width: number) => beamSearch(lateWinner, { width, longest: 2, alpha: 0 }).best.tokens
    expect(best(2)).toEqual(['a', 'x'])
    expect(best(3)).toEqual(['c', 'z'])
    expect(greedy(catOrDog, 2).tokens).toEqual(['cat', 'sleeps'])
  })

  test('lists what it found, best first, and ends at the end', () => {
    const { found } = beamSearch(emptyWins, { width: 6, longest: 12, alpha: 0.7 })
    const scores = found.map(hypothesis => scoreOf(hypothesis, 0.7))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    for (const { tokens } of found) expect(tokens.slice(0, -1)).not.toContain(END)
  })

  test('of no width is refused', () => {
    expect(() => beamSearch(catOrDog, { width: 0, longest: 2, alpha: 0 })).toThrow(RangeError)
  })

  test.each([emptyWins, catOrDog, lateWinner])('runs on a model whose probabilities add up to 1', model => {
    for (const prefix of [[], ['the'], ['cat'], ['c'], ['an', 'and']])
      expect(total(Object.values(model(prefix)))).toBeCloseTo(1, 12)
  })
})
