/** The benefit of a rank, the part of a wanted change that it can hold, and its cost in a real model. */
import { added, scaled } from '../linear.ts'
import { fresh, updateOf } from './adapter.ts'
import { adapterParameters, trainingBytes } from './models.ts'
import { errorAt, frobenius, svd } from './svd.ts'
import { trained, wantedChange } from './train.ts'
import type { Matrix } from '../linear.ts'
import type { Matrices, Projection } from './models.ts'

/** Rows and columns of the small matrix that is run. */
export const SIDE = 24

/** Noise, as a share of the change without it. */
export const NOISE_SHARE = 0.2

/** A change of some rank, with noise of full rank whose share is the same whatever the rank. [SIDE, SIDE] */
export function drawnChange(rank: number, seed: number): Matrix {
  return wantedChange(seed, { d: SIDE, k: SIDE, rank, noise: NOISE_SHARE * Math.sqrt(rank) })
}

/** The share of a change that the best adapter of rank 0, 1, … leaves out, in Frobenius' norm. */
export function leftOutByBest(change: Matrix): readonly number[] {
  const { singular } = svd(change)
  const whole = errorAt(singular, 0)
  return Array.from({ length: singular.length + 1 }, (_, rank) => errorAt(singular, rank) / whole)
}

/** The same for an adapter of a rank that has been trained from B = 0 for some steps. */
export function leftOutByTraining(
  change: Matrix,
  rank: number,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): number {
  const rate = 0.25 / (svd(change).singular[0] ?? 1) // below what the steepest direction bears
  const adapter = trained(fresh(seed, { d: SIDE, k: SIDE, rank }), change, { steps, rate })
  return frobenius(added(updateOf(adapter), scaled(change, -1))) / frobenius(change)
}

export interface RankCost {
  readonly rank: number
  readonly parameters: number
  /** The share of all parameters of the model. */
  readonly share: number
  /** The size of the adapter on disk, in 16 bits. */
  readonly adapterBytes: number
  /** Weights, gradients and optimiser, with the base in 16 bits and in 4. */
  readonly trainingBytes: number
  readonly quantisedBytes: number
}

export function rankCost(model: Matrices, targets: readonly Projection[], rank: number): RankCost {
  const parameters = adapterParameters(model, targets, rank)
  return {
    rank,
    parameters,
    share: parameters / model.parameters,
    adapterBytes: 2 * parameters,
    trainingBytes: trainingBytes(model.parameters, parameters),
    quantisedBytes: trainingBytes(model.parameters, parameters, 4),
  }
}
