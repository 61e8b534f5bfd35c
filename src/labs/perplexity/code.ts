/** An arithmetic coder in exact fractions: for short texts, to be read rather than to be fast. */

/** How often each symbol is expected, in whole numbers: probability = frequency / total. */
type Frequencies = readonly number[]

/**
 * The text is one interval of width q = Π q(xᵢ) between 0 and 1, and ⌈−log₂ q⌉ + 1 binary digits name a
 * number in it (Cover and Thomas 2006).
 */
export function encodeSymbols(symbols: readonly number[], frequencies: Frequencies): string {
  const { low, width, unit } = intervalOf(symbols, frequencies)
  let digits = 1
  while (width << BigInt(digits - 1) < unit) digits += 1
  // The first multiple of 2^−digits that is not below the interval; the next one is not beyond it.
  const code = ((low << BigInt(digits)) + unit - 1n) / unit
  return code.toString(2).padStart(digits, '0')
}

/** The symbols again, by finding at each step the part in which the number lies. */
export function decodeSymbols(code: string, length: number, frequencies: Frequencies): readonly number[] {
  const total = BigInt(sum(frequencies))
  let rest = BigInt(`0b${code}`)
  let scale = 1n << BigInt(code.length)
  const symbols: number[] = []
  for (let i = 0; i < length; i += 1) {
    let below = 0n
    // rest / scale lies in [below, below + frequency) / total.
    const symbol = frequencies.findIndex(frequency => {
      if (rest * total < (below + BigInt(frequency)) * scale) return true
      below += BigInt(frequency)
      return false
    })
    symbols.push(symbol)
    rest = rest * total - below * scale
    scale *= BigInt(frequencies[symbol] ?? 1)
  }
  return symbols
}

/** −log₂ q of the whole text, in bits. */
export function idealBits(symbols: readonly number[], frequencies: Frequencies): number {
  const total = sum(frequencies)
  return symbols.reduce((bits, symbol) => bits - Math.log2((frequencies[symbol] ?? 0) / total), 0)
}

/** [low, low + width) / unit. */
function intervalOf(symbols: readonly number[], frequencies: Frequencies) {
  const total = BigInt(sum(frequencies))
  let [low, width, unit] = [0n, 1n, 1n]
  for (const symbol of symbols) {
    const below = BigInt(sum(frequencies.slice(0, symbol)))
    low = low * total + width * below
    width *= BigInt(frequencies[symbol] ?? 0)
    unit *= total
  }
  return { low, width, unit }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
