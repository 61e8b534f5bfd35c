/** A number as people write it: four significant digits, powers of ten only where they help. */
export function showNumber(value: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 1e7) return grouped(value)
  if (size >= 1e7 || size < 1e-3) return inPowers(value)
  const short = Number(value.toPrecision(4))
  return Math.abs(short) >= 1e7 ? inPowers(short) : grouped(short)
}

/** The same for an exact count: every digit. */
export function showExact(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? grouped(value === 0 ? 0 : value)
    : showNumber(value)
}

function inPowers(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(3).split('e')
  return `${Number(mantissa)}×10${raised(Number(exponent))}`
}

/** The digits of an exponent, in output and in typed answers. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function raised(exponent: number): string {
  return String(exponent).replace(/./g, sign => (sign === '-' ? '⁻' : (SUPERSCRIPTS[Number(sign)] ?? sign)))
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB', { useGrouping: Math.abs(value) >= 10_000, maximumFractionDigits: 10 })
}

/** The name of a unit after a figure: `1 token`, `2 tokens`, `1 ms`. */
export function unitAfter(figure: string, unit: string): string {
  return figure === '1' && /^[a-z ]{3,}[^s]s$/.test(unit) ? unit.slice(0, -1) : unit
}
