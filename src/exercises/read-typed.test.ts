import { describe, expect, test } from 'vitest'
import { TYPED_LIMIT } from '#domain'
import { readTyped } from './read-typed.ts'

/** The first value in the unit asked for. */
function valueOf(text: string, asked: string): number {
  const read = readTyped(text, asked)
  if (!read.ok) throw new Error(read.error)
  return read.value.values[0] ?? Number.NaN
}

describe('what a person types', () => {
  test.each<[string, string, number]>([
    ['5.4', 'GB', 5.4],
    [' 5.4 GB ', 'GB', 5.4],
    ['5.4GB', 'GB', 5.4],
    ['5,400', 'GiB', 5400],
    ['5,400 GiB', 'GiB', 5400],
    ['5 400.5', '', 5400.5],
    ['5\u202f400', '', 5400],
    ['5_400', '', 5400],
    ['1,234,567', 'tokens', 1_234_567],
    ['.5', '', 0.5],
    ['5.', '', 5],
    ['+3', '', 3],
    ['-0.25', '', -0.25],
    ['−0.25', 'nats', -0.25],
    ['1.3e9', '', 1.3e9],
    ['1.3E9', '', 1.3e9],
    ['1e-5', '', 1e-5],
    ['1.3×10^9', '', 1.3e9],
    ['1.3 × 10^9', '', 1.3e9],
    ['1.3*10^9', '', 1.3e9],
    ['1.3 x 10^9', '', 1.3e9],
    ['1.3·10⁹', '', 1.3e9],
    ['2×10⁻³', '', 2e-3],
    ['10**3', '', 1000],
    ['2^30 bytes', 'GiB', 1],
    ['2 * 32 * 8 * 128 * 2', 'tokens', 131_072],
    ['(7 + 1) / 2', '', 4],
    ['6 ÷ 4', '', 1.5],
    ['3 billion', 'parameters', 3e9],
    ['3 bn', 'parameters', 3e9],
    ['3 billion parameters', 'parameters', 3e9],
    ['13B', 'parameters', 13e9],
    ['7M params', 'parameters', 7e6],
    ['8k tokens', 'tokens', 8000],
    ['2T tok', 'tokens', 2e12],
    ['1.5 thousand', 'dollars', 1500],
    ['$5.40', 'dollars', 5.4],
    ['5k $', 'dollars', 5000],
    ['40 cents', 'dollars', 0.4],
    ['40%', 'percent', 40],
    ['40 per cent', 'percent', 40],
    ['40', 'percent', 40],
    ['40%', '', 0.4],
    ['3.2x', 'times', 3.2],
    ['3.2 times', 'times', 3.2],
    ['12 experts', 'experts', 12],
    ['1 GPU', 'GPUs', 1],
    ['≈ 5.4', '', 5.4],
    ['about 5.4 GB.', 'GB', 5.4],
    ['= 5.4', '', 5.4],
  ])('“%s” for %s is %d', (text, asked, value) => {
    expect(valueOf(text, asked)).toBeCloseTo(value, value < 1 ? 9 : 6)
  })

  test.each<[string, string, number]>([
    ['5.4 GB', 'GiB', 5.4e9 / 2 ** 30],
    ['5.4 GiB', 'GB', (5.4 * 2 ** 30) / 1e9],
    ['5400 MB', 'GB', 5.4],
    ['1 TB', 'GB', 1000],
    ['1 KiB', 'bytes', 1024],
    ['1 KB', 'bytes', 1000],
    ['1 gb', 'MB', 1000],
    ['8 Gb', 'GB', 1],
    ['8 Gbit', 'GB', 1],
    ['16 bits', 'bytes', 2],
    ['2 bytes', 'bits', 16],
    ['3 gibibytes', 'GiB', 3],
    ['5.4G', 'GiB', 5.4],
    ['5.4G', 'GB', 5.4],
    ['3 billion bytes', 'GB', 3],
    ['80 ms', 's', 0.08],
    ['0.08 s', 'ms', 80],
    ['90 min', 'hours', 1.5],
    ['2 days', 'hours', 48],
    ['120 GPU hours', 'hours', 120],
    ['120 H100-hours', 'hours', 120],
    ['1 week', 'days', 7],
    ['250 µs', 'ms', 0.25],
    ['250 μs', 'ms', 0.25],
    ['1.2 PFLOP', 'TFLOP', 1200],
    ['1.2 PFLOPs', 'FLOPs', 1.2e15],
    ['990 TFLOPS', 'TFLOP/s', 990],
    ['990 TFLOP/s', 'PFLOP/s', 0.99],
    ['3.35 TB/s', 'GB/s', 3350],
    ['400 Gbps', 'GB/s', 50],
    ['50 GB per second', 'GB/s', 50],
  ])('“%s” is converted into %s', (text, asked, value) => {
    expect(valueOf(text, asked) / value).toBeCloseTo(1, 12)
  })

  test.each<[string, string, RegExp]>([
    ['', 'GB', /Type a number/],
    ['   ', 'GB', /Type a number/],
    ['many', 'GB', /does not begin with a number/],
    ['GB', 'GB', /does not begin with a number/],
    ['5,4', 'GB', /comma separates thousands/],
    ['5,4 GB', 'GB', /comma separates thousands/],
    ['12,34', '', /comma separates thousands/],
    ['1.000.000', '', /two numbers/],
    ['5 6', '', /two numbers/],
    ['5 to 6 GB', 'GB', /range/],
    ['5-6', 'GB', /range/],
    ['5 – 6 GB', 'GB', /range/],
    ['5 furlongs', 'GB', /“furlongs” is not a known unit.* in GB/],
    ['5 hours', 'GB', /a size, in GB; hours is not/],
    ['5 GB', 'hours', /a time, in hours/],
    ['5 GB', 'GB/s', /a size, in GB\/s/],
    ['5 sequences', 'tokens', /counted in tokens/],
    ['40%', 'tokens', /“%” is not what was asked for/],
    ['5 apples', '', /Give the number alone/],
    ['2 +', '', /does not come out/],
    ['(2', '', /does not come out/],
    ['1/0', '', /does not come out/],
    ['9^9^9', '', /does not come out/],
    ['import("fs")', '', /does not begin with a number/],
    ['5 import("fs")', 'GB', /not a known unit/],
    ['<script>', '', /does not begin with a number/],
    ['5; 6', '', /not what was asked for/],
    ['1'.repeat(TYPED_LIMIT + 1), '', /at most 100/],
  ])('“%s” for %s is refused with a reason', (text, asked, says) => {
    const read = readTyped(text, asked)
    expect(read.ok).toBe(false)
    expect(!read.ok && read.error).toMatch(says)
  })

  test.each<[string, string, string]>([
    ['5.4 gb', 'GiB', '5.4 GB'],
    ['3 bn', 'parameters', '3 billion parameters'],
    ['2*64', 'tokens', '128 tokens'],
    ['40%', '', '40 %'],
    ['12345678', 'tokens', '12,345,678 tokens'],
    ['1', 'tokens', '1 token'],
    ['1 thousand', 'tokens', '1 thousand tokens'],
  ])('“%s” for %s is understood as %s', (text, asked, said) => {
    const read = readTyped(text, asked)
    expect(read.ok && read.value.said).toBe(said)
  })

  test('where a question asks how many billion, both the number and the billions are read', () => {
    expect(readTyped('13 billion', '')).toMatchObject({ value: { values: [13e9, 13] } })
  })
})
