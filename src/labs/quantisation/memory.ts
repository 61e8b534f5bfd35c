/** What fewer bits save: bytes held, and bytes read for each token. */

/** Bytes of so many weights. */
export function weightBytes(weights: number, bits: number): number {
  return (weights * bits) / 8
}

/** The most tokens a second of one sequence, if nothing but reading the weights takes time. */
export function decodeLimit(weights: number, bits: number, bytesPerSecond: number): number {
  return bytesPerSecond / weightBytes(weights, bits)
}
