/** Fewer bits save bytes held, and bytes read for each token. */
import { weightBytes } from '#hardware'

export { weightBytes } from '#hardware'

/** The most tokens a second of one sequence, if nothing but reading the weights takes time. */
export function decodeLimit(weights: number, bits: number, bytesPerSecond: number): number {
  return bytesPerSecond / weightBytes(weights, bits)
}
