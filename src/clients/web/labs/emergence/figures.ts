/** Numbers as this lab writes them. */

/** A share in per cent: 12 %, 0.4 %, < 0.1 %, and 0 % for none at all. */
export function shareText(share: number): string {
  const hundred = 100 * share
  if (hundred > 0 && hundred < 0.05) return '<\u202f0.1\u00a0%'
  return `${hundred < 9.95 && hundred > 0 ? hundred.toFixed(1) : hundred.toFixed(0)}\u00a0%`
}

/** Parameters: 10M, 3.2B. */
export function sizeText(size: number): string {
  const [value, unit] = size < 1e9 ? [size / 1e6, 'M'] : size < 1e12 ? [size / 1e9, 'B'] : [size / 1e12, 'T']
  return `${value < 9.95 && value % 1 > 0.01 ? value.toFixed(1) : value.toFixed(0)}${unit}`
}

export function tokensText(tokens: number): string {
  return tokens.toFixed(tokens < 9.95 ? 2 : 1)
}
