/** P(X > x) for a chi-squared variable: the regularised upper incomplete gamma function Q(k/2, x/2). */
export function chiSquaredTail(x: number, degreesOfFreedom: number): number {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  const a = degreesOfFreedom / 2
  const z = x / 2
  const front = Math.exp(a * Math.log(z) - z - logGamma(a))
  return z < a + 1 ? 1 - front * lowerSeries(a, z) : front * upperFraction(a, z)
}

/** Abramowitz and Stegun 6.5.29. */
function lowerSeries(a: number, z: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= z / (a + n)
    sum += term
  }
  return sum
}

/** Abramowitz and Stegun 6.5.31, evaluated by the modified method of Lentz. */
function upperFraction(a: number, z: number): number {
  let b = z + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let i = 1, change = 0; Math.abs(change - 1) > 1e-15 && i < 10_000; i += 1) {
    const numerator = -i * (i - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    change = c * d
    fraction *= change
  }
  return fraction
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Lanczos' approximation with g = 7 and nine terms, for x of at least one half. */
function logGamma(x: number): number {
  const series = LANCZOS.reduce(
    (sum, coefficient, i) => (i === 0 ? coefficient : sum + coefficient / (x - 1 + i)),
    0,
  )
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series)
}
