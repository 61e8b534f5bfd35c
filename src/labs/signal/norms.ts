/** LayerNorm (Ba et al. 2016) and RMSNorm (Zhang and Sennrich 2019), without gain and shift. */
import type { Reals } from './activations.ts'

const NORMS = ['rms', 'layer'] as const
export type Norm = (typeof NORMS)[number]

const meanOf = (x: Reals) => x.reduce((a, b) => a + b, 0) / x.length
export const meanSquare = (x: Reals): number => x.reduce((a, b) => a + b * b, 0) / x.length

/** x / RMS(x); LayerNorm takes the mean away first. */
export function normalised(x: Reals, norm: Norm = 'rms', epsilon = 0): Reals {
  const mean = norm === 'layer' ? meanOf(x) : 0
  const centred = x.map(value => value - mean)
  const root = Math.sqrt(meanSquare(centred) + epsilon)
  return centred.map(value => value / root)
}

/** The gradient by x: what lies along the output is taken away, and LayerNorm's has no mean. */
export function normBack(x: Reals, upstream: Reals, norm: Norm = 'rms', epsilon = 0): Reals {
  const mean = norm === 'layer' ? meanOf(x) : 0
  const centred = x.map(value => value - mean)
  const root = Math.sqrt(meanSquare(centred) + epsilon)
  const along = centred.reduce((sum, value, i) => sum + (value / root) * (upstream[i] ?? NaN), 0) / x.length
  const byCentred = centred.map((value, i) => ((upstream[i] ?? NaN) - (value / root) * along) / root)
  const shift = norm === 'layer' ? meanOf(byCentred) : 0
  return byCentred.map(value => value - shift)
}
