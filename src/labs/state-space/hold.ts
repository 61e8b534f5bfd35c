/**
 * A task in which content decides: hold the last name while fillers pass. It is selective copying (Gu and Dao,
 * 2023) cut down to one name, so that the best layer of either kind can be written down.
 */
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { total } from '../entries.ts'
import type { FixedSsm } from './fixed.ts'
import type { SelectiveSsm } from './selective.ts'

interface NameStretch {
  readonly xs: Matrix // T × 3: a name's value or 0, whether it is a name, and a 1
  readonly values: Vector // T: the first column, all that a layer with one channel is given
  readonly wanted: Vector // T: the value of the last name
}

/** The first token is a name; each later one is a filler with the given chance. Values are standard normal. */
export function stretchOf(tokens: number, fillers: number, seed: number): NameStretch {
  const chance = uniformFrom(seed)
  const draw = gaussianFrom(uniformFrom(seed + 1_000_000))
  let last = 0
  const rows = Array.from({ length: tokens }, (_, t) => {
    const isName = t === 0 || chance() >= fillers
    const value = isName ? draw() : 0
    if (isName) last = value
    return { value, isName, last }
  })
  return {
    xs: rows.map(({ value, isName }) => [value, isName ? 1 : 0, 1]),
    values: rows.map(({ value }) => value),
    wanted: rows.map(row => row.last),
  }
}

/**
 * The fixed layer that holds best, of any number of states. Least squares over all kernels gives K_k = f^k: the
 * values of two tokens are uncorrelated, and the name that is wanted lies k steps back with chance (1 - f)f^k.
 */
export function bestFixed(fillers: number): FixedSsm {
  const a = Math.log(fillers)
  return { A: [a], B: [a / (fillers - 1)], C: [1], delta: 1 }
}

/** How much of the variance the best kernel recovers: (1 - f) Σ f^2k = 1 / (1 + f). */
export function bestShare(fillers: number): number {
  return 1 / (1 + fillers)
}

/** A name opens the gate, Δ = softplus(8); a filler leaves it shut, Δ = softplus(-16). */
const OPEN = 8
const SHUT = -16

/** The selective layer that holds, with one number of state in each channel; the first channel answers. */
export function holding(): SelectiveSsm {
  const gate = [0, OPEN - SHUT, 0]
  return {
    A: [[-1], [-1], [-1]],
    WB: [[0, 1 / Math.log1p(Math.exp(OPEN)), 0]],
    WC: [[0, 0, 1]],
    WDelta: [gate, gate, gate],
    bDelta: [SHUT, SHUT, SHUT],
  }
}

/** The share of the variance of what was wanted that an output recovers. */
export function recovered(output: Vector, wanted: Vector): number {
  const missed = total(wanted.map((value, t) => (value - (output[t] ?? NaN)) ** 2))
  return 1 - missed / total(wanted.map(value => value ** 2))
}
