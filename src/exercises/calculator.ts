import { all, create } from 'mathjs'

/** Expressions of the bank and quantities that people type, by one set of rules: numbers, the usual functions, units. */
export const calculator = create(all ?? {}, { number: 'number' })

/** The value of an expression over parameters. Throws what mathjs throws. */
export function compute(expression: string, parameters: Readonly<Record<string, number>> = {}): number {
  const value: unknown = calculator.evaluate(expression, { ...parameters })
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${expression} gives ${String(value)}, not a number`)
  return value
}
