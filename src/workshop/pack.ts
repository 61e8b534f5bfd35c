import type { FittedClaim } from '../examiner/listen/fitted.ts'

/** Weights below this part of the largest change no ruling and are left out. */
const LEAST = 0.06

/** Packs sparse pairs of weights: sorted hashes, and one signed byte a weight. */
export function pack(weights: readonly (readonly [hash: number, pair: readonly [number, number]])[]): Pick<FittedClaim, 'hashes' | 'weights' | 'scale'> {
  const top = weights.reduce((most, [, [a, b]]) => Math.max(most, Math.abs(a), Math.abs(b)), 1e-6)
  const kept = weights.filter(([, [a, b]]) => Math.max(Math.abs(a), Math.abs(b)) >= LEAST * top).toSorted(([a], [b]) => a - b)
  const hashes = Uint32Array.from(kept, ([hash]) => hash)
  const bytes = Int8Array.from(kept.flatMap(([, pair]) => pair), x => Math.round((x / top) * 127))
  return { hashes: base64(new Uint8Array(hashes.buffer)), weights: base64(new Uint8Array(bytes.buffer)), scale: Number((top / 127).toPrecision(6)) }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
