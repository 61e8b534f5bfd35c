import { describe, expect, test } from 'vitest'
import { ensembleProbability } from '../../examiner/built-in/trees.ts'
import { boost } from './boost.ts'
import type { Row } from './boost.ts'
import { randomFromNumber } from '#domain'

const random = randomFromNumber(3)
const points = Array.from({ length: 2000 }, () => [random(), random()] as const)
const rows = (target: (a: number, b: number) => number): readonly Row[] =>
  points.map(([a, b]) => ({ values: [a, b], target: target(a, b), weight: 1 }))

describe('boost', () => {
  test('learns what only two values together tell', () => {
    const trees = boost(rows((a, b) => Number(a > 0.5 !== b > 0.5)))
    expect(ensembleProbability(trees, [0.1, 0.1])).toBeLessThan(0.1)
    expect(ensembleProbability(trees, [0.9, 0.1])).toBeGreaterThan(0.9)
    expect(ensembleProbability(trees, [0.1, 0.9])).toBeGreaterThan(0.9)
    expect(ensembleProbability(trees, [0.9, 0.9])).toBeLessThan(0.1)
  })

  test('takes half a truth for a chance of one half', () => {
    const trees = boost(rows(a => (a > 0.5 ? 0.5 : 0)))
    expect(ensembleProbability(trees, [0.8, 0.5])).toBeCloseTo(0.5, 1)
    expect(ensembleProbability(trees, [0.2, 0.5])).toBeLessThan(0.05)
  })

  test('believes the heavier of two rows that disagree', () => {
    const trees = boost(
      points.map(([a, b], i) => ({ values: [a, b], target: i % 2, weight: i % 2 === 0 ? 1 : 9 })),
    )
    expect(ensembleProbability(trees, [0.5, 0.5])).toBeGreaterThan(0.75)
  })

  test('gives the same trees for the same rows', () => {
    const some = rows((a, b) => a * b)
    expect(boost(some)).toEqual(boost(some))
  })

  test('splits nothing where there are too few rows to tell', () => {
    const few = rows(a => Number(a > 0.5)).slice(0, 30)
    expect(boost(few).trees.every(tree => tree.length === 1)).toBe(true)
  })
})
