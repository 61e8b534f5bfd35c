/** How figures are written in the tables. */
export function three(x: number): string {
  return x.toFixed(3).replace(/^(-?)0\./, '$1.')
}

/** A share in per cent, with the number that it is taken of; a dash where that is none. */
export function percentOf(times: number, of: number): string {
  return of === 0 ? '–' : `${((100 * times) / of).toFixed(1)} % of ${of}`
}
