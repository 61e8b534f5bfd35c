/** Numbers and places as this lab writes them. */

/** The powers of ten between which the picture and the slider run. */
export const LOWEST = -12
export const HIGHEST = 4

/** A prediction is a power of ten, counted from the lowest so that it is not negative. */
export function shareOf(place: number): number {
  return 10 ** (place + LOWEST)
}

export function placeOf(share: number): number {
  return Math.log10(share) - LOWEST
}

/** Two digits, as a power of ten where a decimal would be long. */
export function shareText(share: number): string {
  if (share === 0) return '0'
  if (share >= 0.001 && share < 1000) return String(Number(share.toPrecision(2)))
  const [digits = '', exponent = ''] = share.toExponential(1).split('e')
  const power = powerText(Number(exponent))
  return Number(digits) === 1 ? power : `${Number(digits)} × ${power}`
}

export function powerText(exponent: number): string {
  return `10${[...String(exponent)].map(sign => RAISED[sign] ?? '').join('')}`
}

const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, i) => [i, digit])),
  '-': '⁻',
}

/** Moves labels apart, from the top down, and up again where they would leave the picture. */
export function apartBy(gap: number, heights: readonly number[], bottom: number): readonly number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = [...heights]
  let least = -Infinity
  for (const i of order) {
    placed[i] = Math.max(heights[i] ?? 0, least)
    least = placed[i] + gap
  }
  let most = bottom
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, most)
    most = placed[i] - gap
  }
  return placed
}
