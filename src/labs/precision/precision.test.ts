import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PRECISIONS } from '#hardware'
import { relativeError } from '../entries.ts'
import { softmax } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { bitsPerValue, MXFP4, NVFP4 } from './blocks.ts'
import * as formats from './formats.ts'
import { BF16, bitsIn, E2M1, E4M3, E5M2, FORMATS, FP16, FP32, TF32 } from './formats.ts'
import { bitsOf, numberOf, roundedTo, roundedByChance } from './rounding.ts'
import { runningSum } from './sums.ts'

type Stored = 'fp32' | 'bf16' | 'fp16' | 'e5m2' | 'e4m3'
interface Fixture {
  readonly inputs: readonly number[] // as the bits of fp32
  readonly bits: Readonly<Record<Stored, readonly number[]>>
  readonly ends: Readonly<
    Record<Stored, Readonly<Record<'largest' | 'leastNormal' | 'leastSubnormal' | 'epsilon', number>>>
  >
  readonly eights: Readonly<Record<'e5m2' | 'e4m3', readonly (number | null)[]>>
  readonly sums: Readonly<Record<'bf16' | 'fp16' | 'fp32', number>>
  readonly logits: readonly number[]
  readonly gradient: readonly number[]
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/precision.json')
// Output of scripts/reference/precision.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const INPUTS = [...new Float32Array(Uint32Array.from(fixture.inputs).buffer)]
const STORED = FORMATS.filter(({ name }) => name !== 'tf32')

describe.each(STORED.map(format => [format.name as Stored, format] as const))('%s', (name, format) => {
  test('stores the same bits as PyTorch', () => {
    expect(INPUTS.map(x => bitsOf(x, format))).toEqual(fixture.bits[name])
  })

  test('has the ends and the precision of PyTorch', () => {
    const { largest, leastNormal, leastSubnormal, epsilon } = fixture.ends[name]
    expect(formats.largestOf(format)).toBe(largest)
    expect(formats.leastNormal(format)).toBe(leastNormal)
    expect(formats.leastSubnormal(format)).toBe(leastSubnormal)
    expect(formats.machineEpsilon(format)).toBe(epsilon)
  })
})

test.each([E5M2, E4M3])('all 256 numbers of $name are those of PyTorch', format => {
  const all = Array.from({ length: 256 }, (_, bits) => numberOf(bits, format))
  expect(all.map(x => (Number.isFinite(x) ? x : null))).toEqual(fixture.eights[format.name])
})

test('the parts of a format take the bits that the table of hardware gives it', () => {
  const { fp32, fp16, bf16, fp8, mxfp4, nvfp4 } = PRECISIONS
  expect([FP32, FP16, BF16, E4M3, E5M2].map(bitsIn)).toEqual(
    [fp32, fp16, bf16, fp8, fp8].map(({ bits }) => bits),
  )
  expect([MXFP4, NVFP4].map(bitsPerValue)).toEqual([mxfp4.bits, nvfp4.bits])
})

test('sums that are rounded after each addition are those of PyTorch', () => {
  const values = Array.from({ length: 600 }, (_, i) => Math.fround(1 + 0.5 * Math.sin(i)))
  for (const format of [formats.BF16, FP16, formats.FP32])
    expect(runningSum(values, format)).toBe(fixture.sums[format.name])
})

test('the gradient of a mean cross-entropy with a scaled loss is that of PyTorch', () => {
  const own = softmax(fixture.logits).map((p, i) => ((i === 0 ? p - 1 : p) * 1024) / 4096)
  expect(relativeError(own, fixture.gradient)).toBeLessThan(1e-9)
})

describe('rounding', () => {
  test.each(FORMATS.map(format => [format.name, format] as const))(
    'to %s keeps what is there, is odd and never decreases',
    (_, format) => {
      const values = INPUTS.map(x => roundedTo(x, format))
      for (const [i, value] of values.entries()) {
        expect(roundedTo(value, format)).toBe(value)
        expect(roundedTo(-(INPUTS[i] ?? NaN), format)).toBe(-value)
      }
      const sorted = INPUTS.toSorted((a, b) => a - b).map(x => roundedTo(x, format))
      const finite = sorted.filter(x => !Number.isNaN(x))
      expect(finite.toSorted((a, b) => a - b)).toEqual(finite)
    },
  )

  test('to tf32 is that of fp16 where neither ends', () => {
    for (const x of INPUTS.filter(x => Math.abs(x) > 1e-4 && Math.abs(x) < 6e4))
      expect(roundedTo(x, TF32)).toBe(roundedTo(x, FP16))
  })

  test.each([FP16, formats.BF16])('each number of $name is at home at its bits', format => {
    const all = Array.from({ length: 2 ** 10 }, (_, i) => 31 * i)
    const finite = all.filter(bits => Number.isFinite(numberOf(bits, format)))
    expect(finite.map(bits => bitsOf(numberOf(bits, format), format))).toEqual(finite)
  })

  test('of what is too large gives infinity, NaN or the largest', () => {
    expect([FP16, E4M3, E2M1].map(format => roundedTo(1e6, format))).toEqual([Infinity, NaN, 6])
  })

  test('by chance gives one of the two neighbours, and the number itself on average', () => {
    const uniform = uniformFrom(3)
    const draws = Array.from({ length: 4000 }, () => roundedByChance(1.001, formats.BF16, uniform))
    expect(new Set(draws)).toEqual(new Set([1, 1.0078125]))
    const error = (4 * 2 ** -7 * Math.sqrt(0.128 * 0.872)) / Math.sqrt(4000)
    expect(Math.abs(draws.reduce((a, b) => a + b) / 4000 - 1.001)).toBeLessThan(error)
  })
})
