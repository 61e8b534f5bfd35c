/** How fast each pair of a rotary head turns, and the three ways of stretching a trained window. */
import { at } from '../entries.ts'
import type { Vector } from '../linear.ts'

/** Position interpolation divides all positions by s: every pair is slower. [chen-2023-interpolation] */
export function interpolated(thetas: Vector, stretch: number): Vector {
  return thetas.map(theta => theta / stretch)
}

/** NTK-aware scaling: b′ = b·s^(d/(d−2)); the slowest pair slows down by exactly s. [peng-2023-yarn] */
export function ntkBase(base: number, dimension: number, stretch: number): number {
  return base * stretch ** (dimension / (dimension - 2))
}

/** Turns within the window, below which a pair is fully interpolated and above which it is left alone. */
const YARN_RAMP = { from: 1, to: 32 }

/** YaRN by parts: θ′ = (1 − γ)·θ/s + γ·θ, where γ rises with the turns r = L·θ/2π. [peng-2023-yarn] */
export function yarn(thetas: Vector, window: number, stretch: number, ramp = YARN_RAMP): Vector {
  return thetas.map(theta => {
    const turns = (window * theta) / (2 * Math.PI)
    const kept = Math.min(1, Math.max(0, (turns - ramp.from) / (ramp.to - ramp.from)))
    return ((1 - kept) * theta) / stretch + kept * theta
  })
}

/** YaRN also multiplies queries and keys by this, and so the scores by its square. [peng-2023-yarn] */
export function yarnFactor(stretch: number): number {
  return 0.1 * Math.log(stretch) + 1
}

/** After how many tokens a pair has turned round once. */
export function wavelength(theta: number): number {
  return (2 * Math.PI) / theta
}

/** How many pairs have turned round at least once over a window. */
export function fullTurns(thetas: Vector, window: number): number {
  return thetas.filter(theta => wavelength(theta) <= window).length
}

/** The part of the circle, in radians, that a pair passes through over the offsets of a window. */
export function arc(theta: number, window: number): number {
  return Math.min(2 * Math.PI, theta * (window - 1))
}

/** For each pair, the radians that it meets in a longer window and never met in training. */
export function unseen(
  trained: { readonly thetas: Vector; readonly window: number },
  used: { readonly thetas: Vector; readonly window: number },
): Vector {
  return trained.thetas.map((theta, i) => {
    const beyond = arc(at(used.thetas, i), used.window) - arc(theta, trained.window)
    // Less than a billionth of a radian is rounding.
    return beyond > 1e-9 ? beyond : 0
  })
}
