/** Numbers as this lab writes them. */

/** A count of tokens in two or three figures: 950, 7.6k, 122k, 3.9M. */
export function tokensText(tokens: number): string {
  if (tokens < 999.5) return String(Math.round(tokens))
  const [value, unit] = tokens < 999_500 ? [tokens / 1e3, 'k'] : [tokens / 1e6, 'M']
  return value.toFixed(value < 9.95 ? 1 : 0) + unit
}

/** The slider of the prediction runs over powers of ten. */
export function powerText(power: number): string {
  return `${tokensText(10 ** power)} tokens`
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`.replace('-', '−')
}

/** In KiB, which stands beside it. */
export function kibibytes(bytes: number): string {
  return Number((bytes / 1024).toFixed(1)).toLocaleString('en-GB')
}
