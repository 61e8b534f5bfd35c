/** Bytes of so many weights: what they take in memory, and what a pass over all of them reads. */
export function weightBytes(weights: number, bits: number): number {
  return (weights * bits) / 8
}
