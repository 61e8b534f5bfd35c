/** MinHash (Broder, 1997): a few numbers for a text, from which its Jaccard similarity to another is estimated. */
import { at } from '../entries.ts'
import type { Vector } from '../linear.ts'
import type { Shingles } from './shingles.ts'

/** A 32-bit number for a text: FNV-1a, as `hashText` of the domain, which labs may not import. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Scrambles 32 bits one to one, in another way for each seed: the last step of MurmurHash3. */
export function scrambled(bits: number, seed: number): number {
  let hash = bits ^ Math.imul(seed + 1, 0x9e3779b9)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** min over the shingles of h_i, for i = 1 … k. */
export function signatureOf(shingles: Shingles, k: number, seed: number): Vector {
  const prints = [...shingles].map(fingerprint)
  return Array.from({ length: k }, (_, i) => {
    let least = Infinity
    for (const print of prints) least = Math.min(least, scrambled(print, seed * 4096 + i))
    return least
  })
}

/** The share of hashes whose minima agree: J on average, since each agrees with probability J. */
export function minimaAgreeing(a: Vector, b: Vector): number {
  return a.filter((least, i) => least === at(b, i)).length / a.length
}

/** √(J (1 − J) / k). */
export function agreementError(J: number, k: number): number {
  return Math.sqrt((J * (1 - J)) / k)
}
