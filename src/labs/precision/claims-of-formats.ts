import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { minus, normOf, times } from '../vectors.ts'
import { bitsPerValue, MXFP4, NVFP4, throughBlocks, toTheLargest } from './blocks.ts'
import { BF16, E4M3, E5M2, FP16, FP32, largestOf, leastNormal, machineEpsilon, unitAt } from './formats.ts'
import { roundedTo } from './rounding.ts'

const QUESTION = 'foundations/mixed-precision'
const QUANTISATION = 'research/quantisation'

/** Values of very different sizes, block by block, as activations with outliers are. */
function uneven(): readonly number[] {
  const draw = gaussianFrom(uniformFrom(4))
  const sizes = Array.from({ length: 32 }, () => 10 ** (1.5 * draw()))
  return sizes.flatMap(size => Array.from({ length: 32 }, () => size * draw()))
}

function evenValues(): readonly number[] {
  const draw = gaussianFrom(uniformFrom(5))
  return Array.from({ length: 4096 }, draw)
}

/** The mean relative error of the entries. */
function entryError(stored: readonly number[], exact: readonly number[]): number {
  const errors = minus(stored, exact).map((error, i) => Math.abs(error / (exact[i] ?? NaN)))
  return errors.reduce((a, b) => a + b, 0) / errors.length
}

/** The smallest number of a ladder of 10,000 that does not become zero. */
function leastThatStays(): number {
  for (let i = 1; i <= 10_000; i += 1) if (roundedTo(i * 1e-11, FP16) > 0) return roundedTo(i * 1e-11, FP16)
  return NaN
}

export const claimsOfFormats: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'bf16-wide-range',
    statement: 'The largest number of bf16 is within one in 100 of that of fp32.',
    expected: 1,
    tolerance: 0.01,
    measure: () => largestOf(BF16) / largestOf(FP32),
  },
  {
    question: QUESTION,
    point: 'bf16-wide-range',
    statement: 'The smallest normal number of bf16 is that of fp32.',
    expected: 1,
    tolerance: 0,
    measure: () => leastNormal(BF16) / leastNormal(FP32),
  },
  {
    question: QUESTION,
    point: 'bf16-wide-range',
    statement: 'With 7 bits of mantissa against 10, the gap after 1 is eight times that of fp16.',
    expected: 8,
    tolerance: 0,
    measure: () => unitAt(1, BF16) / unitAt(1, FP16),
  },
  {
    question: QUESTION,
    point: 'fp16-narrow-range',
    statement: 'The largest number of fp16 is 65,504.',
    expected: 65_504,
    tolerance: 0,
    measure: () => largestOf(FP16),
  },
  {
    question: QUESTION,
    point: 'fp16-narrow-range',
    statement: 'The smallest number of fp16 that is not zero is about 6e-8.',
    expected: 6e-8,
    tolerance: 0.05e-8,
    measure: leastThatStays,
  },
  {
    question: QUESTION,
    point: 'fp8-two-formats',
    statement: 'E4M3 ends at 448, where it has the finer gaps of the two.',
    expected: 448,
    tolerance: 0,
    measure: () => (machineEpsilon(E4M3) < machineEpsilon(E5M2) ? largestOf(E4M3) : NaN),
  },
  {
    question: QUESTION,
    point: 'fp8-two-formats',
    statement: 'E5M2 ends at 57,344 and reaches further down, too.',
    expected: 57_344,
    tolerance: 0,
    measure: () => (leastNormal(E5M2) < leastNormal(E4M3) ? largestOf(E5M2) : NaN),
  },
  {
    question: QUESTION,
    point: 'fp8-scaling',
    statement: 'In E4M3 a scale for each block leaves smaller errors than one for the tensor.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const x = uneven()
      const [tensor, block] = [x.length, 32].map(size =>
        entryError(throughBlocks(x, { format: E4M3, size, rule: toTheLargest }), x),
      )
      return holds((block ?? NaN) < (tensor ?? NaN) / 2)
    },
  },
  {
    question: QUESTION,
    point: 'fp8-scaling',
    statement: 'Values of about 1e-4 all become zero in E4M3, and none does with a scale for the tensor.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const x = evenValues().map(value => 1e-4 * Math.sign(value) * (1 + Math.abs(value)))
      const scaled = throughBlocks(x, { format: E4M3, size: x.length, rule: toTheLargest })
      return holds(x.every(value => roundedTo(value, E4M3) === 0) && scaled.every(value => value !== 0))
    },
  },
  {
    question: QUANTISATION,
    point: 'microscaling-formats',
    statement: 'MXFP4, with a power of two of 8 bits for 32 values, takes 4.25 bits a value.',
    expected: 4.25,
    tolerance: 0,
    measure: () => bitsPerValue(MXFP4),
  },
  {
    question: QUANTISATION,
    point: 'microscaling-formats',
    statement: 'NVFP4, with an FP8 number for 16 values, takes 4.5 bits a value.',
    expected: 4.5,
    tolerance: 0,
    measure: () => bitsPerValue(NVFP4),
  },
  {
    question: QUANTISATION,
    point: 'microscaling-formats',
    statement: 'On normal values the error of NVFP4 is smaller than that of MXFP4.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const x = evenValues()
      const [mx, nv] = [MXFP4, NVFP4].map(blocks => normOf(minus(throughBlocks(x, blocks), x)))
      return holds((nv ?? NaN) < (mx ?? NaN))
    },
  },
  {
    question: 'architecture/rmsnorm',
    point: 'mean-square-in-fp32',
    statement: 'The square of 300 overflows in fp16, and neither 300 nor the root of its mean square does.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const squares = times([300], [300]).map(square => roundedTo(square, FP16))
      return holds(squares.every(square => square === Infinity) && Number.isFinite(roundedTo(300, FP16)))
    },
  },
]
