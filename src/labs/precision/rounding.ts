/** Rounding a number to a format: to the nearest, ties to the even one, or by chance in proportion. */
import type { Draw } from '../random.ts'
import { biasOf, largestOf, leastNormal, machineEpsilon, exponentOf, unitAt } from './formats.ts'
import type { NumberFormat } from './formats.ts'

function nearestEven(x: number): number {
  if (x < 0) return -nearestEven(-x) // so that a small negative number becomes −0
  const below = Math.floor(x)
  if (x - below !== 0.5) return Math.round(x)
  return below % 2 === 0 ? below : below + 1
}

/** The number of the format nearest to x. */
export function roundedTo(x: number, format: NumberFormat): number {
  if (x === 0 || !Number.isFinite(x)) return outside(x, format)
  const unit = unitAt(x, format)
  return outside(nearestEven(x / unit) * unit, format)
}

/** Stochastic rounding: up with the probability of the remainder, so that the mean of many roundings is x. */
export function roundedByChance(x: number, format: NumberFormat, uniform: Draw): number {
  if (x === 0 || !Number.isFinite(x)) return outside(x, format)
  const unit = unitAt(x, format)
  return outside(Math.floor(x / unit + uniform()) * unit, format)
}

/** The overflow rule: the stored value of a result beyond the largest number of the format. */
function outside(x: number, format: NumberFormat): number {
  const largest = largestOf(format)
  if (!(Math.abs(x) > largest)) return x
  if (format.top === 'infinity') return Math.sign(x) * Infinity
  return format.top === 'nan' ? NaN : Math.sign(x) * largest
}

/** The bits that store x after rounding, as a whole number: sign, exponent, mantissa. */
export function bitsOf(x: number, format: NumberFormat): number {
  const { exponentBits, mantissaBits, top } = format
  const value = roundedTo(x, format)
  const sign = value < 0 || Object.is(value, -0) ? 2 ** (exponentBits + mantissaBits) : 0
  const highest = 2 ** (exponentBits + mantissaBits)
  if (Number.isNaN(value))
    return signOf(x) * highest + highest - (top === 'nan' ? 1 : 2 ** (mantissaBits - 1))
  const size = Math.abs(value)
  if (size === Infinity) return sign + (2 ** exponentBits - 1) * 2 ** mantissaBits
  if (size < leastNormal(format)) return sign + size / unitAt(0, format)
  const exponent = exponentOf(size)
  const mantissa = (size / 2 ** exponent - 1) / machineEpsilon(format)
  return sign + (exponent + biasOf(format)) * 2 ** mantissaBits + mantissa
}

function signOf(x: number): 0 | 1 {
  return x < 0 || Object.is(x, -0) ? 1 : 0
}

/** The number that the bits stand for. */
export function numberOf(bits: number, format: NumberFormat): number {
  const { exponentBits, mantissaBits, top } = format
  const mantissa = bits % 2 ** mantissaBits
  const exponent = Math.floor(bits / 2 ** mantissaBits) % 2 ** exponentBits
  const sign = Math.floor(bits / 2 ** (mantissaBits + exponentBits)) === 1 ? -1 : 1
  const last = exponent === 2 ** exponentBits - 1
  if (last && top === 'infinity') return mantissa === 0 ? sign * Infinity : NaN
  if (last && top === 'nan' && mantissa === 2 ** mantissaBits - 1) return NaN
  if (exponent === 0) return sign * mantissa * unitAt(0, format)
  return sign * 2 ** (exponent - biasOf(format)) * (1 + mantissa * machineEpsilon(format))
}
