/** Vectors as typed arrays, for models that are too large for plain ones. */
export type Floats = Float64Array

/** An entry; beyond the end NaN, so that a wrong shape shows in the result. */
export function entry(x: Floats, i: number): number {
  return x[i] ?? NaN
}

export function sumOfFloats(a: Floats, b: Floats): Floats {
  return a.map((value, i) => value + entry(b, i))
}

export function differenceOf(a: Floats, b: Floats): Floats {
  return a.map((value, i) => value - entry(b, i))
}

/** Adds `by` times `b`, from its place `from` on, to `a`. */
export function addTo(a: Floats, b: Floats, from = 0, by = 1): void {
  for (let i = 0; i < a.length; i += 1) a[i] = entry(a, i) + by * entry(b, from + i)
}

/** The product of `b` with as many entries of `a`, from a place on. */
export function dotFrom(a: Floats, from: number, b: Floats): number {
  const length = b.length
  let sum = 0
  for (let i = 0; i < length; i += 1) sum += entry(a, from + i) * entry(b, i)
  return sum
}

/**
 * The part from `from` on of a matrix' rows, each `d` long, times `x`. Four rows at once, so that a processor need
 * not wait for one sum before it adds to the next. What lies beyond the last row is not stored. It stands beside
 * `entry`, since the tests' module loader looks an imported function up at each call.
 */
export function timesFrom(matrix: Floats, d: number, from: number, x: Floats): Floats {
  const width = x.length
  const product: Floats = new Float64Array(matrix.length / d)
  for (let row = 0; row < product.length; row += 4) {
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    const start = row * d + from
    for (let i = 0; i < width; i += 1) {
      const value = entry(x, i)
      first += entry(matrix, start + i) * value
      second += entry(matrix, start + d + i) * value
      third += entry(matrix, start + 2 * d + i) * value
      fourth += entry(matrix, start + 3 * d + i) * value
    }
    product[row] = first
    product[row + 1] = second
    product[row + 2] = third
    product[row + 3] = fourth
  }
  return product
}

export function meanOf(x: Floats): number {
  return x.reduce((sum, value) => sum + value, 0) / x.length
}

/** The mean square of the distance from the mean. */
export function varianceOf(x: Floats): number {
  const mean = meanOf(x)
  return x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length
}

export function largestDifference(a: Floats, b: Floats): number {
  return differenceOf(a, b).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
