/** Numbers and places as this lab writes them. */

/** The powers of ten between which the pictures and the slider run. */
export const LOWEST = -20
export const HIGHEST = 20

/** A prediction is a power of ten, counted from the lowest so that it is not negative. */
export function factorAt(place: number): number {
  return 10 ** (place + LOWEST)
}

export function placeOfFactor(factor: number): number {
  return Math.log10(factor) - LOWEST
}

/** Two digits, as a power of ten where a decimal would be long. */
export function factorText(factor: number): string {
  if (factor === 0) return '0'
  if (!Number.isFinite(factor)) return '∞'
  if (factor >= 0.01 && factor < 1000) return String(Number(factor.toPrecision(2)))
  const [digits = '', exponent = ''] = factor.toExponential(1).split('e')
  const power = tenTo(Number(exponent))
  return Number(digits) === 1 ? power : `${Number(digits)} × ${power}`
}

export function tenTo(exponent: number): string {
  const raised = [...String(exponent)].map(sign =>
    sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''),
  )
  return `10${raised.join('')}`
}
