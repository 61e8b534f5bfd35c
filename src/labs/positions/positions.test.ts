import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { at, relativeError, rowAt } from '../entries.ts'
import { dot, matmul, softmax } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { frequencies, rotated } from '../rotary.ts'
import { alibiBias, shareOfNearest, slopes } from './alibi.ts'
import { fullTurns, interpolated, ntkBase, unseen, wavelength, yarn, yarnFactor } from './frequencies.ts'
import { ropeScore, turned } from './rope.ts'
import { sinusoid } from './sinusoidal.ts'
import type { Matrix, Vector } from '../linear.ts'

interface Fixture {
  readonly q: Matrix
  readonly k: Matrix
  readonly v: Matrix
  readonly sinusoids: Matrix
  readonly rotated: Matrix
  readonly scores: Matrix
  readonly alibi: { readonly slope: number; readonly output: Matrix }
  readonly yarn: { readonly window: number; readonly stretch: number; readonly thetas: Vector }
}
const torch = JSON.parse(readFileSync('tests/fixtures/labs/positions.json', 'utf8')) as Fixture
const THETAS = frequencies(10_000, 8)

describe('against PyTorch', () => {
  test('sinusoids', () => {
    const ours = torch.sinusoids.flatMap((_, m) => sinusoid(m, 8))
    expect(relativeError(ours, torch.sinusoids.flat())).toBeLessThan(1e-9)
  })

  test('rotated queries, and scores of rotated queries and keys', () => {
    const queries = torch.q.flatMap((q, m) => rotated(q, m, THETAS))
    const scores = torch.q.flatMap((q, m) =>
      torch.k.map((k, n) => ropeScore({ vector: q, position: m }, { vector: k, position: n }, THETAS)),
    )
    expect(relativeError(queries, torch.rotated.flat())).toBeLessThan(1e-9)
    expect(relativeError(scores, torch.scores.flat())).toBeLessThan(1e-9)
  })

  test('attention with the bias of ALiBi', () => {
    const bias = alibiBias(torch.alibi.slope, torch.q.length)
    const weights = torch.q.map((q, i) =>
      softmax(torch.k.map((k, j) => dot(q, k) / Math.sqrt(q.length) + at(rowAt(bias, i), j))),
    )
    expect(relativeError(matmul(weights, torch.v).flat(), torch.alibi.output.flat())).toBeLessThan(1e-9)
  })

  test('the frequencies of YaRN', () => {
    const ours = yarn(frequencies(10_000, 128), torch.yarn.window, torch.yarn.stretch)
    expect(relativeError(ours, torch.yarn.thetas)).toBeLessThan(1e-9)
  })
})

describe('a rotary score', () => {
  test('depends on the offset alone, for any contents, positions and base', () => {
    const draw = uniformFrom(5)
    for (let trial = 0; trial < 50; trial += 1) {
      const thetas = frequencies(10 ** (2 + 4 * draw()), 16)
      const [q = [], k = []] = matrixOf(2, 16, gaussianFrom(uniformFrom(trial)))
      const [m, n, shift] = [draw(), draw(), draw()].map(u => Math.floor(u * 5000)) as [
        number,
        number,
        number,
      ]
      const score = (by: number) =>
        ropeScore({ vector: q, position: m + by }, { vector: k, position: n + by }, thetas)
      expect(score(shift)).toBeCloseTo(score(0), 8)
    }
  })

  test('does change with the offset', () => {
    const [q = [], k = []] = matrixOf(2, 8, gaussianFrom(uniformFrom(1)))
    const score = (n: number) => ropeScore({ vector: q, position: 9 }, { vector: k, position: n }, THETAS)
    expect(Math.abs(score(3) - score(4))).toBeGreaterThan(1e-3)
  })
})

describe('the frequencies', () => {
  test('are those that the rotations show', () => {
    frequencies(500_000, 64).forEach((theta, i, all) => expect(turned(i, 1, all)).toBeCloseTo(theta, 14))
  })

  test('complete a turn as the formula of the exercise says', () => {
    for (const base of [10_000, 500_000, 1_000_000])
      for (const length of [2048, 4096, 8192])
        for (const d of [64, 128])
          expect(fullTurns(frequencies(base, d), length)).toBe(
            Math.floor(((d / 2) * Math.log(length / (2 * Math.PI))) / Math.log(base)) + 1,
          )
  })

  test('have as the slowest wavelength 2π·b^((d−2)/d)', () => {
    expect(wavelength(at(frequencies(10_000, 128), 63))).toBeCloseTo(2 * Math.PI * 10_000 ** (126 / 128), 6)
  })
})

test('YaRN leaves the logits alone without stretching, and scales them as its paper says', () => {
  expect(yarnFactor(1)).toBe(1)
  expect(yarnFactor(8) ** 2).toBeCloseTo((0.1 * Math.log(8) + 1) ** 2, 12)
  expect(yarnFactor(8)).toBeCloseTo(1.2079, 4)
})

describe('at four times the window', () => {
  const trained = { thetas: frequencies(10_000, 128), window: 4096 }
  const beyond = (thetas: Vector) =>
    unseen(trained, { thetas, window: 4 * 4096 }).filter((radians, i) => radians > at(trained.thetas, i))
      .length

  test('plain RoPE meets new angles in 18 pairs; interpolation and YaRN in none', () => {
    expect(beyond(trained.thetas)).toBe(18)
    expect(beyond(interpolated(trained.thetas, 4))).toBe(0)
    expect(beyond(yarn(trained.thetas, 4096, 4))).toBe(0)
  })

  test('a larger base still lets all but the slowest of them out, a little', () => {
    expect(beyond(frequencies(ntkBase(10_000, 128, 4), 128))).toBe(17)
  })
})

describe('ALiBi', () => {
  test('has slopes for numbers of heads that are no power of two', () => {
    expect(slopes(12).slice(0, 8)).toEqual(slopes(8))
    expect(slopes(12).slice(8)).toEqual([2 ** -0.5, 2 ** -1.5, 2 ** -2.5, 2 ** -3.5])
  })

  test('masks later keys and leaves the newest alone', () => {
    expect(alibiBias(0.5, 3)).toEqual([
      [-0, -Infinity, -Infinity],
      [-0.5, -0, -Infinity],
      [-1, -0.5, -0],
    ])
  })

  test('attends to the nearest n tokens with 1 − e^(−sn) of its weight', () => {
    for (const n of [10, 50, 100])
      expect(shareOfNearest(1 / 16, 4096, n)).toBeCloseTo(1 - Math.exp(-n / 16), 10)
  })
})
