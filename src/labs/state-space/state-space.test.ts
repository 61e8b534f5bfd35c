import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distance } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { convolution, fastConvolution, kernel, recurrence } from './fixed.ts'
import type { FixedSsm } from './fixed.ts'
import { pairedScan, parallelScan, sequentialScan } from './scan.ts'
import { selectiveLoop, selectiveScan } from './selective.ts'
import type { SelectiveSsm } from './selective.ts'

interface Fixture {
  readonly fixed: FixedSsm
  readonly x: Vector
  readonly kernel: Vector
  readonly y: Vector
  readonly selective: SelectiveSsm
  readonly xs: Matrix
  readonly ys: Matrix
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/state-space.json')
// What scripts/reference/state-space.py printed.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture

function steps(count: number) {
  const draw = gaussianFrom(uniformFrom(count))
  return Array.from({ length: count }, () => ({ a: Math.tanh(draw()), b: draw() }))
}

describe('a layer with fixed parameters', () => {
  test('has the kernel and the output of PyTorch', () => {
    expect(distance([kernel(fixture.fixed, 11)], [fixture.kernel])).toBeLessThan(1e-9)
    expect(distance([recurrence(fixture.fixed, fixture.x)], [fixture.y])).toBeLessThan(1e-9)
  })

  test.each([1, 2, 3, 17, 64])('is a recurrence and a convolution at once, %d tokens', count => {
    const x = steps(count).map(({ b }) => b)
    const K = kernel(fixture.fixed, count)
    const wanted = [recurrence(fixture.fixed, x)]
    expect(distance([convolution(K, x)], wanted)).toBeLessThan(1e-12)
    expect(distance([fastConvolution(K, x)], wanted)).toBeLessThan(1e-12)
  })

  test('answers a shifted input with the shifted output', () => {
    const shifted = recurrence(fixture.fixed, [0, 0, ...fixture.x]).slice(2)
    expect(distance([shifted], [recurrence(fixture.fixed, fixture.x)])).toBeLessThan(1e-15)
  })
})

describe('a scan', () => {
  test.each([1, 2, 3, 5, 8, 100, 1023, 1024])('of %d steps gives the states of the loop', count => {
    const loop = [sequentialScan(steps(count))]
    expect(distance([parallelScan(steps(count)).states], loop)).toBeLessThan(1e-12)
    expect(distance([pairedScan(steps(count)).states], loop)).toBeLessThan(1e-12)
  })

  test('takes rounds in the logarithm of the length, and paired at most twice the work', () => {
    expect(parallelScan(steps(1024)).depth).toBe(10)
    expect(parallelScan(steps(1025)).depth).toBe(11)
    const { depth, work } = pairedScan(steps(1024))
    expect(work).toBeLessThan(2 * 1024)
    expect(depth).toBeLessThanOrEqual(20)
    expect(parallelScan(steps(1024)).work).toBe(1024 * 10 - 1023)
  })
})

describe('a selective layer', () => {
  test('gives the outputs of PyTorch', () => {
    expect(distance(selectiveLoop(fixture.selective, fixture.xs), fixture.ys)).toBeLessThan(1e-9)
  })

  test('gives in parallel what it gives step by step', () => {
    const { selective, xs } = fixture
    expect(distance(selectiveScan(selective, xs), selectiveLoop(selective, xs))).toBeLessThan(1e-12)
  })

  test('does not look ahead', () => {
    const { selective, xs } = fixture
    const cut = selectiveLoop(selective, xs.slice(0, 6))
    expect(distance(selectiveLoop(selective, xs).slice(0, 6), cut)).toBe(0)
  })
})
