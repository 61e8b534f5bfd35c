/** The rotation of rotary position embedding (RoFormer). [su-2021] */
import { at } from './entries.ts'
import type { Vector } from './linear.ts'

/** The pairs of a head of d dimensions: θᵢ = b^(−2i/d), i = 0 … d/2 − 1, in radians per token. [su-2021] */
export function frequencies(base: number, dimension: number): Vector {
  return Array.from({ length: dimension / 2 }, (_, i) => base ** ((-2 * i) / dimension))
}

/**
 * R_m·x: components 2i and 2i + 1 are turned together by the angle m·θᵢ.
 * x [d], thetas [d/2] → [d]
 */
export function rotated(x: Vector, position: number, thetas: Vector): Vector {
  return thetas.flatMap((theta, i) => {
    const [cos, sin] = [Math.cos(position * theta), Math.sin(position * theta)]
    const [a, b] = [at(x, 2 * i), at(x, 2 * i + 1)]
    return [a * cos - b * sin, a * sin + b * cos]
  })
}
