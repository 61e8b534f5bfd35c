/** Reals and places as this lab writes them. */

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

/** Two digits, as a power of ten where a decimal would be long; it does not break over two lines. */
export function factorText(factor: number): string {
  if (factor === 0) return '0'
  if (!Number.isFinite(factor)) return '∞'
  if (factor >= 0.01 && factor < 1000) return String(Number(factor.toPrecision(2)))
  const [digits = '', exponent = ''] = factor.toExponential(1).split('e')
  const power = tenTo(Number(exponent))
  return Number(digits) === 1 ? power : `${Number(digits)}\u00A0×\u00A0${power}`
}

export function tenTo(exponent: number): string {
  const raised = [...String(exponent)].map(sign => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')))
  return `10${raised.join('')}`
}

/** Moves labels apart: from the top down, and up again where they would leave the picture. */
export function apart(gap: number, heights: readonly number[], bottom: number): readonly number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = [...heights]
  order.forEach((i, place) => {
    const above = placed[order[place - 1] ?? -1] ?? -Infinity
    placed[i] = Math.max(placed[i] ?? 0, above + gap)
  })
  order.toReversed().forEach((i, place) => {
    const below = placed[order[order.length - place] ?? -1] ?? bottom + gap
    placed[i] = Math.min(placed[i] ?? 0, below - gap)
  })
  return placed
}
