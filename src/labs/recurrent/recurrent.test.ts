import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Matrix, Vector } from '../linear.ts'
import { minus, normOf } from '../vectors.ts'
import { cellStep, parameterCount, unroll, zeroState } from './cells.ts'
import type { CellKind, CellState, CellWeights } from './cells.ts'
import { plainRnn } from './settings.ts'
import { clipNorm, normsThroughTime, throughTime } from './through-time.ts'
import { matrixOfRadius, orthogonal, spectralNorm, spectralRadius } from './spectrum.ts'

interface CellFixture extends CellWeights {
  readonly start: Vector
  readonly memory: Vector
  readonly states: Matrix
  readonly cell: Vector
  readonly byStart: Vector
  readonly byMemory: Vector
}

interface Fixture {
  readonly inputs: Matrix
  readonly cells: Readonly<Record<CellKind, CellFixture>>
  readonly matrix: Matrix
  readonly spectralNorm: number
  readonly spectralRadius: number
  readonly clipped: Vector
  readonly parameters: Readonly<Record<CellKind, number>>
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/recurrent.json')
// Output of scripts/reference/recurrent.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const KINDS = ['rnn', 'lstm', 'gru'] as const satisfies readonly CellKind[]

/** The largest difference, as a share of the largest value. */
function apart(actual: Vector, wanted: Vector): number {
  const scale = Math.max(...wanted.map(Math.abs), 1e-12)
  return Math.max(Math.abs(actual.length - wanted.length), ...minus(actual, wanted).map(Math.abs)) / scale
}

function run(kind: CellKind) {
  const cell = fixture.cells[kind]
  const traces = unroll(kind, cell, fixture.inputs, { h: cell.start, c: cell.memory })
  const last: CellState = {
    h: cell.start.map((_, k) => k + 1),
    c: cell.start.map((_, k) => (kind === 'lstm' ? cell.start.length - k : 0)),
  }
  return { cell, traces, last }
}

describe('a cell', () => {
  test.each(KINDS)('%s goes forward as in PyTorch', kind => {
    const { cell, traces } = run(kind)
    const states = traces.flatMap(({ after }) => after.h)
    expect(apart(states, cell.states.flat())).toBeLessThan(1e-9)
    if (kind === 'lstm') expect(apart(traces.at(-1)?.after.c ?? [], cell.cell)).toBeLessThan(1e-9)
  })

  test.each(KINDS)('%s carries gradients back through time as in PyTorch', kind => {
    const { cell, traces, last } = run(kind)
    const first = throughTime(kind, cell, traces, last).at(-1) ?? zeroState(0)
    expect(apart(first.h, cell.byStart)).toBeLessThan(1e-6)
    if (kind === 'lstm') expect(apart(first.c, cell.byMemory)).toBeLessThan(1e-6)
  })

  test.each(KINDS)('%s has as many parameters as in PyTorch, which keeps two biases', kind => {
    expect(parameterCount(kind, 1024, 1024, 2)).toBe(fixture.parameters[kind])
  })

  test('a GRU with its update gate at 1 copies its state', () => {
    const weights: CellWeights = {
      Wx: [[3], [0], [5]],
      Wh: [[1], [0], [2]],
      bx: [0, 40, 0],
      bh: [0, 0, 0],
    }
    expect(cellStep('gru', weights, [0.7], { h: [0.25], c: [0] }).after.h[0]).toBeCloseTo(0.25, 12)
  })
})

describe('the spectrum', () => {
  test('is that of PyTorch', () => {
    expect(spectralNorm(fixture.matrix)).toBeCloseTo(fixture.spectralNorm, 9)
    expect(spectralRadius(fixture.matrix)).toBeCloseTo(fixture.spectralRadius, 9)
  })

  test('of a rotation has radius 1 although no eigenvalue is real', () => {
    expect(
      spectralRadius([
        [0, -1],
        [1, 0],
      ]),
    ).toBeCloseTo(1, 12)
  })

  test('of a nilpotent matrix has radius 0 and a norm above it', () => {
    const shift = [
      [0, 2],
      [0, 0],
    ]
    expect(spectralRadius(shift)).toBe(0)
    expect(spectralNorm(shift)).toBeCloseTo(2, 12)
  })

  test.each([0.5, 1, 1.5])('of a seeded matrix has the radius asked for, %d', radius => {
    expect(spectralRadius(matrixOfRadius(16, radius, 4))).toBeCloseTo(radius, 9)
  })
})

describe('the gradient through time', () => {
  test('keeps its norm in a linear recurrence with an orthogonal matrix', () => {
    const weights = plainRnn(orthogonal(10, 2))
    const still = Array.from({ length: 80 }, () => Array.from({ length: 10 }, () => 0))
    const traces = unroll('rnn', weights, still, zeroState(10))
    const direction = Array.from({ length: 10 }, (_, j) => Math.cos(j))
    for (const size of normsThroughTime('rnn', weights, traces, direction))
      expect(size).toBeCloseTo(normOf(direction), 9)
  })

  test.each([
    [0.7, 'shrinks'],
    [1.3, 'grows'],
  ])('in the long run follows the spectral radius: at %d it %s', (radius, _way) => {
    const weights = plainRnn(matrixOfRadius(8, radius, 9))
    const still = Array.from({ length: 400 }, () => Array.from({ length: 8 }, () => 0))
    const traces = unroll('rnn', weights, still, zeroState(8))
    const norms = normsThroughTime('rnn', weights, traces, [1, 0, 0, 0, 0, 0, 0, 0])
    const perStep = ((norms[400] ?? NaN) / (norms[100] ?? NaN)) ** (1 / 300)
    expect(perStep).toBeCloseTo(radius, 2)
  })

  test('is cut to the threshold and keeps its direction, as in PyTorch', () => {
    // PyTorch adds 1e-6 to the norm.
    expect(apart(clipNorm([3, -4, 12], 2), fixture.clipped)).toBeLessThan(1e-6)
    expect(clipNorm([0.3, 0.4], 2)).toEqual([0.3, 0.4])
  })
})
