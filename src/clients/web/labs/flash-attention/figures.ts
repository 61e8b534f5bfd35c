/** Numbers as this lab writes them. */

/** Bytes in 10⁶ or 10⁹, to three digits. */
export function amountText(bytes: number): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB']
  return `${threeDigits(value)} ${unit}`
}

export function threeDigits(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(value)))
  return value.toFixed(Math.min(digits, 3))
}

/** A factor of saving in words: "4.0 times fewer", or for less than one "2.0 times as many". */
export function savingText(ratio: number): string {
  return ratio < 1 ? `${(1 / ratio).toFixed(1)} times as many` : `${ratio.toFixed(1)} times fewer`
}

/** A power of ten as a formula, such as 4 × 10⁻¹⁶. */
export function powerOfTen(value: number): string {
  if (value === 0) return '0'
  const [digits = '', power = ''] = value.toExponential(0).split('e')
  return `$${digits}\\times10^{${Number(power)}}$`
}

/** Round values between two bounds: powers of ten, or 1, 2 and 5 of each where the bounds are near. */
export function ticksBetween(low: number, high: number): readonly number[] {
  const of = high / low > 40 ? [1] : [1, 2, 5]
  const decades = Array.from({ length: 16 }, (_, power) => 10 ** power)
  return decades.flatMap(ten => of.map(digit => digit * ten)).filter(tick => tick >= low && tick <= high)
}
