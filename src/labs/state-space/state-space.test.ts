import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distance } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { convolution, fastConvolution, kernel, recurrence } from './fixed.ts'
import type { FixedSsm } from './fixed.ts'
import { heldBy } from './forms.ts'
import { bestFixed, bestShare, holding, recovered, stretchOf } from './hold.ts'
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
// Output of scripts/reference/state-space.py.
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

describe('holding a name through fillers', () => {
  test.each([0.5, 0.75, 0.9, 0.97])('the best kernel recovers 1 / (1 + f) of it, f = %d', fillers => {
    const { values, wanted } = stretchOf(50_000, fillers, 3)
    const share = recovered(recurrence(bestFixed(fillers), values), wanted)
    // Three standard errors over some 50,000 (1 - f) names.
    expect(Math.abs(share - bestShare(fillers))).toBeLessThan(3 / Math.sqrt(50_000 * (1 - fillers)))
  })

  test('no other decay does better, nor a second state', () => {
    const { values, wanted } = stretchOf(20_000, 0.9, 4)
    const best = recovered(recurrence(bestFixed(0.9), values), wanted)
    for (const other of [0.85, 0.88, 0.92, 0.95])
      expect(recovered(recurrence(bestFixed(other), values), wanted)).toBeLessThan(best)
    const [A, B] = [
      [Math.log(0.9), -1],
      [Math.log(0.9) / (0.9 - 1), 0.3],
    ]
    expect(recovered(recurrence({ A, B, C: [1, 1], delta: 1 }, values), wanted)).toBeLessThan(best)
  })

  test('a selective layer recovers all of it with one number, and its scan the same', () => {
    const { xs, wanted } = stretchOf(500, 0.9, 5)
    const loop = selectiveLoop(holding(), xs)
    expect(
      recovered(
        loop.map(row => row[0] ?? NaN),
        wanted,
      ),
    ).toBeGreaterThan(0.999)
    expect(distance(selectiveScan(holding(), xs), loop)).toBeLessThan(1e-12)
  })

  test('every form gives the fixed layer, and no kernel the selective one', () => {
    const { forms } = heldBy(256, 0.9, 6)
    for (const { fixed } of forms) expect(fixed).toBeLessThan(1e-12)
    expect(forms.map(({ selective }) => selective < 1e-12)).toEqual([true, false, false, true])
  })
})
