import { lookUp } from './look-up.ts'

const SPOKEN: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  half: 0.5,
}

const SUFFIX: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, bn: 1e9, t: 1e12 }

/**
 * The value of a numeral as written or spoken, such as `50,000`, `50k`, `1e5` or `twelve`; undefined for
 * other words.
 */
export function readNumber(text: string): number | undefined {
  const lower = text.toLowerCase()
  const spoken = lookUp(SPOKEN, lower)
  if (spoken !== undefined) return spoken
  const match = /^(\d[\d,]*(?:\.\d+)?|\.\d+)(e[+-]?\d+)?(k|m|bn|b|t)?$/.exec(lower)
  if (!match) return undefined
  const value =
    Number(`${match[1]?.replaceAll(',', '')}${match[2] ?? ''}`) * (lookUp(SUFFIX, match[3] ?? '') ?? 1)
  return Number.isFinite(value) ? value : undefined
}

/** Whether two figures are the same but for rounding: within 2 %. */
export function sameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))
}
