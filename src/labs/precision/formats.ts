/** Floating-point formats: IEEE 754-2019 for fp16 and fp32, Micikevicius et al. 2022 for those of 8 bits. */

export interface NumberFormat {
  readonly name: string
  readonly exponentBits: number
  readonly mantissaBits: number // without the leading one
  /**
   * The meaning of the highest exponent: infinities and NaN; numbers, with NaN where the mantissa is all
   * ones; or only numbers, so that larger values saturate at the largest number.
   */
  readonly top: 'infinity' | 'nan' | 'numbers'
}

export const FP32 = { name: 'fp32', exponentBits: 8, mantissaBits: 23, top: 'infinity' } as const
/** As the tensor cores read fp32: its range with fp16's mantissa. */
export const TF32 = { name: 'tf32', exponentBits: 8, mantissaBits: 10, top: 'infinity' } as const
export const BF16 = { name: 'bf16', exponentBits: 8, mantissaBits: 7, top: 'infinity' } as const
export const FP16 = { name: 'fp16', exponentBits: 5, mantissaBits: 10, top: 'infinity' } as const
export const E5M2 = { name: 'e5m2', exponentBits: 5, mantissaBits: 2, top: 'infinity' } as const
export const E4M3 = { name: 'e4m3', exponentBits: 4, mantissaBits: 3, top: 'nan' } as const
/** The four bits of MXFP4 and NVFP4. */
export const E2M1 = { name: 'e2m1', exponentBits: 2, mantissaBits: 1, top: 'numbers' } as const

export const FORMATS: readonly NumberFormat[] = [FP32, TF32, BF16, FP16, E5M2, E4M3]

export const biasOf = ({ exponentBits }: NumberFormat): number => 2 ** (exponentBits - 1) - 1
export const bitsIn = (format: NumberFormat): number => 1 + format.exponentBits + format.mantissaBits
/** The gap between 1 and the next number. */
export const machineEpsilon = ({ mantissaBits }: NumberFormat): number => 2 ** -mantissaBits
export const leastNormal = (format: NumberFormat): number => 2 ** (1 - biasOf(format))
export const leastSubnormal = (format: NumberFormat): number => leastNormal(format) * machineEpsilon(format)

export function largestOf(format: NumberFormat): number {
  const { exponentBits, top } = format
  const highest = 2 ** exponentBits - 1 - biasOf(format) - (top === 'infinity' ? 1 : 0)
  const unused = top === 'nan' ? 2 : 1 // of the mantissas, the last is NaN
  return 2 ** highest * (2 - unused * machineEpsilon(format))
}

/** The e for which 2^e ≤ |x| < 2^(e+1). */
export function exponentOf(x: number): number {
  const near = Math.floor(Math.log2(Math.abs(x)))
  if (2 ** near > Math.abs(x)) return near - 1
  return 2 ** (near + 1) <= Math.abs(x) ? near + 1 : near
}

/** The gap between neighbouring numbers at x; below the smallest normal it stays the same. */
export function unitAt(x: number, format: NumberFormat): number {
  const least = 1 - biasOf(format)
  const exponent = x === 0 ? least : Math.max(exponentOf(x), least)
  return 2 ** (exponent - format.mantissaBits)
}
