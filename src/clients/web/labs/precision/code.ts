/** The lines of `src/labs/precision/rounding.ts` that the page shows; a test holds them to the file. */
export const CODE = `/** The number of the format that x becomes. */
export function roundedTo(x: number, format: NumberFormat): number {
  if (x === 0 || !Number.isFinite(x)) return outside(x, format)
  const unit = unitAt(x, format)
  return outside(nearestEven(x / unit) * unit, format)
}

/** Up with the probability of the remainder, so that the mean of many roundings is x. */
export function roundedByChance(x: number, format: NumberFormat, uniform: Draw): number {
  if (x === 0 || !Number.isFinite(x)) return outside(x, format)
  const unit = unitAt(x, format)
  return outside(Math.floor(x / unit + uniform()) * unit, format)
}`
