/** Numbers as this lab writes them. */

/** Three digits: 1.75, 29.3, 112, 59,000. */
export function rounded(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 })
}

export function memoryText(bytes: number): string {
  return bytes >= 1e12 ? `${rounded(bytes / 1e12)} TB` : `${rounded(bytes / 1e9)} GB`
}

/** Days, or hours where a run takes less than two days. */
export function durationText(days: number): string {
  return days < 2 ? `${rounded(24 * days)} hours` : `${rounded(days)} days`
}

export function dollarsText(dollars: number): string {
  return dollars >= 1e6 ? `${rounded(dollars / 1e6)} million dollars` : `${rounded(dollars)} dollars`
}

/** So many billions: "7B", "2T". */
export function billionsText(billions: number): string {
  return billions >= 1000 ? `${rounded(billions / 1000)}T` : `${billions}B`
}
