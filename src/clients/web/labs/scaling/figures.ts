/** Numbers as this lab writes them. */

const NAMES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const

/** Parameters or tokens: 73B, 1.3T. */
export function amount(n: number): string {
  const [unit, name] = NAMES.find(([unit]) => n >= 0.9995 * unit) ?? [1, '']
  const value = n / unit
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')}${name}`
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 5.9·10²³, or 10²⁶ for a whole power. */
export function scientific(n: number): string {
  const [digits = '', power = ''] = n.toExponential(2).split('e+')
  const raised = [...power].map(digit => RAISED[Number(digit)]).join('')
  return Number(digits) === 1 ? `10${raised}` : `${Number(digits)}·10${raised}`
}

/** The same as a formula. */
export function formulaOf(n: number): string {
  const [digits = '', power = ''] = n.toExponential(2).split('e+')
  return Number(digits) === 1 ? `$10^{${power}}$` : `$${Number(digits)}\\cdot 10^{${power}}$`
}

/** A multiple of the budget. */
export function multipleText(factor: number): string {
  return Number.isFinite(factor) ? `${factor.toFixed(2)}×` : 'never'
}

export function perCent(value: number): string {
  return `${Math.round(value)}%`
}
