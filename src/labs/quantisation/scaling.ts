/** Scaling input channels before rounding: AWQ (Lin et al., 2023) and SmoothQuant (Xiao et al., 2022). */
import { transpose } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { channelSizes, output } from './outliers.ts'
import type { SeededLayer } from './outliers.ts'
import { quantise, relativeError } from './rounding.ts'
import type { Sharing } from './rounding.ts'

/** Divides each input channel of X by s and multiplies that column of W by it; X Wᵀ stays the same. */
export function rescaled({ X, W }: SeededLayer, s: Vector): SeededLayer {
  return {
    X: X.map(row => row.map((x, channel) => x / at(s, channel))),
    W: W.map(row => row.map((w, channel) => w * at(s, channel))),
  }
}

interface AwqResult {
  readonly alpha: number
  readonly error: number
}

/** AWQ: s = (mean |x|)^α, and α in steps of 1/20 by the error of the output. α = 0 is plain rounding. */
export function awq(layer: SeededLayer, bits: number, sharing: Sharing): AwqResult {
  const sizes = channelSizes(layer.X)
  const exact = output(layer)
  let best: AwqResult = { alpha: 0, error: Infinity }
  for (let step = 0; step <= 20; step += 1) {
    const alpha = step / 20
    const scaled = rescaled(layer, normalised(sizes.map(size => size ** alpha)))
    const error = relativeError(output({ ...scaled, W: quantise(scaled.W, bits, sharing).restored }), exact)
    if (error < best.error) best = { alpha, error }
  }
  return best
}

/** As in AWQ's code, so that scales stay about 1: divided by √(max · min). */
function normalised(s: Vector): Vector {
  const middle = Math.sqrt(Math.max(...s) * Math.min(...s))
  return s.map(value => value / middle)
}

/** SmoothQuant: s = max|X|^α / max|W|^(1−α), channel by channel. */
export function smoothed(layer: SeededLayer, alpha: number): SeededLayer {
  const most = (channel: Vector) => Math.max(...channel.map(Math.abs))
  const byWeights = transpose(layer.W).map(most)
  const s = transpose(layer.X).map((channel, j) => most(channel) ** alpha / at(byWeights, j) ** (1 - alpha))
  return rescaled(layer, s)
}
