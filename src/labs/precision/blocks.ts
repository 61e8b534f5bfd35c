/** Eight and four bits with a scale: for a tensor, or for each block of it. */
import type { Vector } from '../linear.ts'
import { bitsIn, E2M1, E4M3, exponentOf, largestOf } from './formats.ts'
import type { NumberFormat } from './formats.ts'
import { roundedTo } from './rounding.ts'

/** The scale of a block from its largest value. */
type ScaleRule = (largest: number, format: NumberFormat) => number

/** The largest value becomes the largest number. */
export const toTheLargest: ScaleRule = (largest, format) => largest / largestOf(format)
/** MX: a power of two, from the exponents alone. [rouhani-2023] */
const powerOfTwo: ScaleRule = (largest, format) => 2 ** (exponentOf(largest) - exponentOf(largestOf(format)))
/** NVFP4: the scale itself is in E4M3. */
const inE4m3: ScaleRule = (largest, format) => roundedTo(largest / largestOf(format), E4M3)

interface BlockFormat {
  readonly format: NumberFormat
  readonly size: number // values that share a scale
  readonly rule: ScaleRule
  readonly scaleBits: number
}

export const MXFP4: BlockFormat = { format: E2M1, size: 32, rule: powerOfTwo, scaleBits: 8 }
export const NVFP4: BlockFormat = { format: E2M1, size: 16, rule: inE4m3, scaleBits: bitsIn(E4M3) }

export function bitsPerValue({ format, size, scaleBits }: BlockFormat): number {
  return (size * bitsIn(format) + scaleBits) / size
}

/** Each block divided by its scale, rounded, multiplied again. What is beyond the range becomes the largest. */
export function throughBlocks(
  values: Vector,
  { format, size, rule }: Omit<BlockFormat, 'scaleBits'>,
): Vector {
  const most = largestOf(format)
  const blocks = Array.from({ length: Math.ceil(values.length / size) }, (_, i) =>
    values.slice(i * size, (i + 1) * size),
  )
  return blocks.flatMap(block => {
    const largest = block.reduce((so, x) => Math.max(so, Math.abs(x)), 0)
    const scale = largest === 0 ? 1 : rule(largest, format)
    return block.map(x => roundedTo(Math.max(-most, Math.min(most, x / scale)), format) * scale)
  })
}

/** int8, symmetric: whole numbers of a step, from −127 to 127. */
export function throughInt8(values: Vector): Vector {
  const step = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127
  return values.map(x => (step === 0 ? 0 : Math.max(-127, Math.min(127, Math.round(x / step))) * step))
}
