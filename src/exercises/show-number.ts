/** A number as people write it: four significant digits, powers of ten only where they help. */
export function showNumber(value: number): string {
  if (value === 0 || (Number.isInteger(value) && Math.abs(value) < 1e7)) return value.toLocaleString('en-GB', { useGrouping: Math.abs(value) >= 10_000 })
  const size = Math.abs(value)
  if (size >= 1e7 || size < 1e-3) {
    const [mantissa = '', exponent = '0'] = value.toExponential(3).split('e')
    return `${Number(mantissa)}×10^${Number(exponent)}`
  }
  return String(Number(value.toPrecision(4)))
}
