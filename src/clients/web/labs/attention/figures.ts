/** Numbers as this lab writes them. */

export function two(value: number): string {
  return value.toFixed(2)
}

export function ordinalNumber(n: number): string {
  const [tens, ones] = [n % 100, n % 10]
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${n}${ending}`
}

export function thousands(n: number): string {
  return n.toLocaleString('en-GB')
}

/** An entry of a matrix. What the mask forbids is minus infinity and then exactly 0, and is written so. */
export function entryText(value: number): string {
  if (value === 0) return '0'
  return value === -Infinity
    ? '−∞'
    : two(value)
        .replace(/^-0\.00$/, '0.00')
        .replace('-', '−')
}
