import { describe, expect, test } from 'vitest'
import reference from '../../../tests/fixtures/labs/seq2seq.json' with { type: 'json' }
import { relativeError, total } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { adamStep, startMoments } from './adam.ts'
import { lossOf } from './backward.ts'
import { run } from './forward.ts'
import { gradientOf, write } from './measure.ts'
import { bestSecond, errorFree, expectedMistakes } from './mistakes.ts'
import { layer, shortestPath, translator, waits } from './paths.ts'
import { addBack, addOuter, addProduct } from './products.ts'
import { scoreParameters } from './score-sizes.ts'
import { drawBatch, written } from './strings.ts'
import { countOf, drawnWeights, viewsOf } from './weights.ts'

const ATTENDING = ['none', 'additive', 'dot'] as const
const random = (length: number, seed: number) => Float64Array.from({ length }, uniformFrom(seed))

describe.each(ATTENDING)('with attention: %s, as in PyTorch', attending => {
  const wanted = reference.models[attending]
  const sizes = { attending, letters: reference.letters, width: reference.width }
  const parameters = Float64Array.from(wanted.parameters)
  const { source, target } = reference
  const pass = () => write({ sizes, parameters }, { source, target }, 'true')

  test('has as many parameters', () => expect(countOf(sizes)).toBe(wanted.parameters.length))

  test('gives the same probabilities, weights and loss', () => {
    const { decoder } = pass()
    const probabilities = decoder.flatMap(step => [...step.probabilities])
    const weights = decoder.flatMap(({ attended }) => [...(attended?.weights ?? [])])
    expect(relativeError(probabilities, wanted.probabilities)).toBeLessThan(1e-12)
    expect(relativeError(weights, wanted.weights)).toBeLessThan(1e-12)
    expect(lossOf(pass(), sizes, target)).toBeCloseTo(wanted.loss, 12)
  })

  test('gives the same gradient by every parameter', () => {
    const gradient = gradientOf({ sizes, parameters }, { source, target })
    expect(relativeError([...gradient], wanted.gradient)).toBeLessThan(1e-12)
  })
})

test('Adam with a bound on the norm goes as PyTorch’s does', () => {
  const { start, rate, gradients, path } = reference.adam
  const parameters = Float64Array.from(start)
  const moments = startMoments(start.length)
  gradients.forEach((gradient, i) => {
    adamStep(parameters, Float64Array.from(gradient), moments, { step: i + 1, rate })
    expect(relativeError([...parameters], path[i] ?? [])).toBeLessThan(1e-12)
  })
})

/** Sizes that fill the tiles and sizes that do not. */
test.each([
  [4, 8, 6],
  [3, 5, 7],
  [1, 2, 1],
  [9, 6, 4],
])('the products of %d rows, %d by %d, are their definitions', (rows, m, n) => {
  const [x, w, upstream] = [random(rows * m, 1), random(m * n, 2), random(rows * n, 3)]
  const [out, dx, dw] = [rows * n, rows * m, m * n].map(length => new Float64Array(length).fill(1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  addProduct(out, x, w, m)
  addBack(dx, upstream, w, m)
  addOuter(dw, x, upstream, m)
  const sum = (length: number, term: (i: number) => number) =>
    1 + total(Array.from({ length }, (_, i) => term(i)))
  out.forEach((value, i) => {
    const [row, j] = [Math.floor(i / n), i % n]
    expect(value).toBeCloseTo(
      sum(m, k => x[row * m + k]! * w[k * n + j]!),
      12,
    )
  })
  dx.forEach((value, i) => {
    const [row, k] = [Math.floor(i / m), i % m]
    expect(value).toBeCloseTo(
      sum(n, j => upstream[row * n + j]! * w[k * n + j]!),
      12,
    )
  })
  dw.forEach((value, i) => {
    const [k, j] = [Math.floor(i / n), i % n]
    expect(value).toBeCloseTo(
      sum(rows, row => x[row * m + k]! * upstream[row * n + j]!),
      12,
    )
  })
})

test('a string of a batch is written as it is alone', () => {
  const sizes = { attending: 'additive', letters: 4, width: 6 } as const
  const model = { sizes, parameters: drawnWeights(sizes, 9) }
  const batch = drawBatch('reverse', { length: 5, rows: 3, letters: 4 }, uniformFrom(1))
  const alone = {
    source: batch.source.map(column => [column[1]!]),
    target: batch.target.map(column => [column[1]!]),
  }
  const of = (each: typeof batch) => write(model, each, 'own').decoder.map(step => [...step.probabilities])
  of(alone).forEach((row, t) => row.forEach((p, v) => expect(p).toBeCloseTo(of(batch)[t]![4 + v]!, 12)))
})

test('the decoder is fed what the feed says, and the start first', () => {
  const sizes = { attending: 'none', letters: 4, width: 3 } as const
  const { decoder } = run(sizes, viewsOf(sizes, drawnWeights(sizes, 1)), [[0], [1]], {
    steps: 3,
    feed: t => t,
  })
  expect(decoder.map(step => step.fed)).toEqual([[4], [1], [2]])
})

test('a reversed target is the source from behind', () => {
  const { source, target } = drawBatch('reverse', { length: 4, rows: 2, letters: 8 }, uniformFrom(3))
  expect(target).toEqual([...source].reverse())
  expect(source.flat().map(written).join('')).toMatch(/^[a-h]{8}$/)
})

describe('paths', () => {
  test.each([
    ['none', 'x1', 'y1', 7],
    ['none', 'x5', 'y5', 7],
    ['additive', 'x1', 'y5', 3],
    ['dot', 'x1', 'y5', 3],
  ] as const)('with attention %s it is from %s to %s so many edges', (attending, from, to, edges) => {
    expect(shortestPath(translator(attending, 5, 5), from, to)).toBe(edges)
  })

  test('lead nowhere against the order of time', () => {
    expect(shortestPath(layer('recurrent', 4), 'x3', 'h2')).toBe(Infinity)
  })

  test('attention leaves the decoder as sequential as it was', () => {
    expect(waits(translator('dot', 6, 4))).toBeGreaterThanOrEqual(waits(translator('none', 6, 4)))
  })
})

describe('mistakes', () => {
  test('that do not follow on each other add up to T ε', () => {
    expect(expectedMistakes(0.03, 0.03, 40)).toBeCloseTo(40 * 0.03, 12)
  })

  test('stay under T² ε at worst, and come near half of it while there are few', () => {
    expect(expectedMistakes(0.0001, 1, 50)).toBeLessThan(50 ** 2 * 0.0001)
    expect(expectedMistakes(0.0001, 1, 50) / ((50 ** 2 * 0.0001) / 2)).toBeCloseTo(1, 1)
    expect(errorFree(0, 9)).toBe(1)
  })

  test('with own letters throughout, the best second letter forgets the first', () => {
    const joint = [
      [0.4, 0.1],
      [0.1, 0.4],
    ]
    expect(
      bestSecond(joint, 0)
        .flat()
        .map(p => p.toFixed(6)),
    ).toEqual(['0.800000', '0.200000', '0.200000', '0.800000'])
    expect(
      bestSecond(joint, 1)
        .flat()
        .map(p => p.toFixed(6)),
    ).toEqual(['0.500000', '0.500000', '0.500000', '0.500000'])
  })
})

test('a dot product of states of different sizes does not exist', () => {
  expect(scoreParameters('dot', { decoder: 1000, encoder: 2000, hidden: 0 })).toBeUndefined()
  expect(scoreParameters('dot', { decoder: 1000, encoder: 1000, hidden: 0 })).toBe(0)
})
