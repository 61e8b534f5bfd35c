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

/** A score of a matrix: a minus sign, and a sign for what the mask forbids. */
export function cell(value: number): string {
  return value === -Infinity
    ? '−∞'
    : two(value)
        .replace(/^-0\.00$/, '0.00')
        .replace('-', '−')
}
