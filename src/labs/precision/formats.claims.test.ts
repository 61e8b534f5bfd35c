import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { minus, normOf, times } from '../vectors.ts'
import { bitsPerValue, MXFP4, NVFP4, throughBlocks, toTheLargest } from './blocks.ts'
import { BF16, E4M3, E5M2, FP16, FP32, largestOf, leastNormal, machineEpsilon, unitAt } from './formats.ts'
import { roundedTo } from './rounding.ts'

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

figure(
  'foundations/mixed-precision#bf16-wide-range',
  'arithmetic',
  'The largest number of bf16 is within one in 100 of that of fp32.',
  {
    expected: 1,
    tolerance: 0.01,
    measure: () => largestOf(BF16) / largestOf(FP32),
  },
)

figure(
  'foundations/mixed-precision#bf16-wide-range',
  'arithmetic',
  'The smallest normal number of bf16 is that of fp32.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => leastNormal(BF16) / leastNormal(FP32),
  },
)

figure(
  'foundations/mixed-precision#bf16-wide-range',
  'arithmetic',
  'With 7 bits of mantissa against 10, the gap after 1 is eight times that of fp16.',
  {
    expected: 8,
    tolerance: 0,
    measure: () => unitAt(1, BF16) / unitAt(1, FP16),
  },
)

figure(
  'foundations/mixed-precision#fp16-narrow-range',
  'arithmetic',
  'The largest number of fp16 is 65,504.',
  {
    expected: 65_504,
    tolerance: 0,
    measure: () => largestOf(FP16),
  },
)

figure(
  'foundations/mixed-precision#fp16-narrow-range',
  'arithmetic',
  'The smallest number of fp16 that is not zero is about 6e-8.',
  {
    expected: 6e-8,
    tolerance: 0.05e-8,
    measure: leastThatStays,
  },
)

figure(
  'foundations/mixed-precision#fp8-two-formats',
  'arithmetic',
  'E4M3 ends at 448, where it has the finer gaps of the two.',
  {
    expected: 448,
    tolerance: 0,
    measure: () => (machineEpsilon(E4M3) < machineEpsilon(E5M2) ? largestOf(E4M3) : NaN),
  },
)

figure(
  'foundations/mixed-precision#fp8-two-formats',
  'arithmetic',
  'E5M2 ends at 57,344 and reaches further down, too.',
  {
    expected: 57_344,
    tolerance: 0,
    measure: () => (leastNormal(E5M2) < leastNormal(E4M3) ? largestOf(E5M2) : NaN),
  },
)

ordering(
  'foundations/mixed-precision#fp8-scaling',
  'experiment',
  'In E4M3 a scale for each block leaves smaller errors than one for the tensor.',
  () => {
    const x = uneven()
    const [tensor, block] = [x.length, 32].map(size =>
      entryError(throughBlocks(x, { format: E4M3, size, rule: toTheLargest }), x),
    )
    return (block ?? NaN) < (tensor ?? NaN) / 2
  },
)

ordering(
  'foundations/mixed-precision#fp8-scaling',
  'experiment',
  'Values of about 1e-4 all become zero in E4M3, and none does with a scale for the tensor.',
  () => {
    const x = evenValues().map(value => 1e-4 * Math.sign(value) * (1 + Math.abs(value)))
    const scaled = throughBlocks(x, { format: E4M3, size: x.length, rule: toTheLargest })
    return x.every(value => roundedTo(value, E4M3) === 0) && scaled.every(value => value !== 0)
  },
)

figure(
  'research/quantisation#microscaling-formats',
  'arithmetic',
  'MXFP4, with a power of two of 8 bits for 32 values, takes 4.25 bits a value.',
  {
    expected: 4.25,
    tolerance: 0,
    measure: () => bitsPerValue(MXFP4),
  },
)

figure(
  'research/quantisation#microscaling-formats',
  'arithmetic',
  'NVFP4, with an FP8 number for 16 values, takes 4.5 bits a value.',
  {
    expected: 4.5,
    tolerance: 0,
    measure: () => bitsPerValue(NVFP4),
  },
)

ordering(
  'research/quantisation#microscaling-formats',
  'experiment',
  'On normal values the error of NVFP4 is smaller than that of MXFP4.',
  () => {
    const x = evenValues()
    const [mx, nv] = [MXFP4, NVFP4].map(blocks => normOf(minus(throughBlocks(x, blocks), x)))
    return (nv ?? NaN) < (mx ?? NaN)
  },
)

ordering(
  'architecture/rmsnorm#mean-square-in-fp32',
  'arithmetic',
  'The square of 300 overflows in fp16, and neither 300 nor the root of its mean square does.',
  () => {
    const squares = times([300], [300]).map(square => roundedTo(square, FP16))
    return squares.every(square => square === Infinity) && Number.isFinite(roundedTo(300, FP16))
  },
)
