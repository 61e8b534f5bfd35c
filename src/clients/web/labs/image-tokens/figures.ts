/** Numbers as this lab writes them. */

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

/** In MiB. */
export function mebibytes(bytes: number): string {
  return `${whole(bytes / 2 ** 20)} MiB`
}

/** Parameters in millions or billions. */
export function parametersText(count: number): string {
  return count < 1e9 ? `${whole(count / 1e6)}M` : `${(count / 1e9).toFixed(1)}B`
}

/** Pairs of a query and a key, in millions. */
export function millions(pairs: number): string {
  return `${(pairs / 1e6).toFixed(pairs < 10e6 ? 1 : 0)}M`
}
