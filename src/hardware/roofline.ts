/** Time by the roofline model: a kernel waits for memory or for arithmetic. [Williams et al. 2009] */

/** Rates of one chip, or of several together. */
export interface Rates {
  readonly bytesPerSecond: number
  readonly flopsPerSecond: number
}

/** The longer of moving the bytes and of computing, as if each ran at its peak and hid the other. */
export function rooflineSeconds(
  work: { readonly bytes: number; readonly flops: number },
  rates: Rates,
): number {
  return Math.max(work.bytes / rates.bytesPerSecond, work.flops / rates.flopsPerSecond)
}

/** FLOPs for each byte from which on arithmetic bounds the time, and no longer memory. */
export function ridgePoint({ bytesPerSecond, flopsPerSecond }: Rates): number {
  return flopsPerSecond / bytesPerSecond
}
