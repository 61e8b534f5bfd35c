/** Numbers and places as this lab writes them. */

/** A share as a percentage of at most three digits; what is not nothing is not written as 0. */
export function asPercent(share: number): string {
  if (share === 0) return '0\u00A0%'
  if (share < 0.0005) return 'under 0.05\u00A0%'
  if (share > 0.9995 && share < 1) return 'over 99.9\u00A0%'
  const percent = 100 * share
  return `${percent < 10 || (percent > 99 && percent < 100) ? percent.toFixed(1) : percent.toFixed(0)}\u00A0%`
}

/** Three digits, or two with a power of ten where a decimal would be long; it does not break over two lines. */
export function sizeText(x: number): string {
  if (Number.isInteger(x) && x < 1e6) return x.toLocaleString('en-GB')
  if (x >= 0.001 && x < 1) return String(Number(x.toPrecision(3)))
  const [digits = '', exponent = ''] = x.toExponential(1).split('e')
  return `${Number(digits)}\u00A0×\u00A010${raised(Number(exponent))}`
}

export function raised(exponent: number): string {
  return [...String(exponent)].map(sign => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''))).join('')
}

/** A loss scale: written out while it is short. */
export function scaleText(power: number): string {
  return power <= 15 ? (2 ** power).toLocaleString('en-GB') : `2${raised(power)}`
}
