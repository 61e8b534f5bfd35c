/** Adds to an entry; beyond the end nothing is kept. */
export function addTo(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] ?? NaN) + by
}
