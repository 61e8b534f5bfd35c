/** Rotary position embedding (RoFormer). [su-2021] */
import { at } from '../entries.ts'
import { dot } from '../linear.ts'
import { rotated } from '../rotary.ts'
import type { Vector } from '../linear.ts'

/** (R_m·q)ᵀ(R_n·k), without the division by √d. */
export function ropeScore(
  query: { readonly vector: Vector; readonly position: number },
  key: { readonly vector: Vector; readonly position: number },
  thetas: Vector,
): number {
  return dot(rotated(query.vector, query.position, thetas), rotated(key.vector, key.position, thetas))
}

/** By how much a pair has turned at a position, between −π and π, read off from the rotated vectors. */
export function turned(pair: number, position: number, thetas: Vector): number {
  const unit = thetas.flatMap((_, i) => (i === pair ? [1, 0] : [0, 0]))
  const after = rotated(unit, position, thetas)
  return Math.atan2(at(after, 2 * pair + 1), at(after, 2 * pair))
}
