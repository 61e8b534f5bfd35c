/** Numbers as this lab writes them. */

/** Three digits: 1.75, 29.3, 112, 59,000, 25.6 million. */
export function rounded(value: number): string {
  if (value >= 1e6) return `${rounded(value / 1e6)} million`
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 })
}

export function memoryText(bytes: number): string {
  return bytes >= 1e12 ? `${rounded(bytes / 1e12)} TB` : `${rounded(bytes / 1e9)} GB`
}

/** Days; hours where a run takes less than two days, years where it takes more than a thousand. */
export function durationText(days: number): string {
  if (days > 1000) return `${rounded(days / 365.25)} years`
  return days < 2 ? `${rounded(24 * days)} hours` : `${rounded(days)} days`
}

export function dollarsText(dollars: number): string {
  return `${rounded(dollars)} dollars`
}

/** So many billions: "7B", "2T". */
export function billionsText(billions: number): string {
  return billions >= 1000 ? `${rounded(billions / 1000)}T` : `${billions}B`
}
