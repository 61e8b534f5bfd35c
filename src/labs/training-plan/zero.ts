/** The training state, sharded over data-parallel ranks: the share that each holds, and one step. */
import { at, total } from '../entries.ts'
import { adamStep, gradientOf } from './adam.ts'
import type { Vector } from '../linear.ts'
import type { Batch, TrainingState } from './adam.ts'

/** Stage 0 replicates all; 1 shards the optimiser, 2 the gradients as well, 3 the weights as well (FSDP). */
export type Stage = 0 | 1 | 2 | 3

/** Bytes of a parameter in mixed precision: 16-bit weight and gradient, FP32 master copy and moments. */
interface Bytes {
  readonly weight: number
  readonly gradient: number
  readonly optimiser: number
}

export const BYTES: Bytes = { weight: 2, gradient: 2, optimiser: 4 + 4 + 4 }

/** Bytes of state for each parameter on each rank. [rajbhandari-2020] */
export function bytesPerParameter(stage: Stage, ranks: number, bytes = BYTES): number {
  return (
    bytes.weight / (stage >= 3 ? ranks : 1) +
    bytes.gradient / (stage >= 2 ? ranks : 1) +
    bytes.optimiser / (stage >= 1 ? ranks : 1)
  )
}

/**
 * Numbers that each rank sends in a step, for each parameter, but for the factor (ranks − 1)/ranks: a
 * reduce-scatter and an all-gather, and in stage 3 a second gathering for the backward pass.
 * [rajbhandari-2020]
 */
export function sentPerParameter(stage: Stage): number {
  return stage === 3 ? 3 : 2
}

/** Bytes for each parameter that reach a card from other nodes in a step, in 16 bits. */
export function fromOtherNodes(cards: number, cardsOfNode: number, layout: 'full' | 'hybrid'): number {
  const replicas = cards / cardsOfNode
  // Fully sharded: two gatherings and a reduction over all cards, of which most are in other nodes.
  if (layout === 'full') return 2 * sentPerParameter(3) * ((cards - cardsOfNode) / cards)
  // One copy to a node: only the gradient shard of each card is reduced over the replicas and given back.
  return (2 * 2 * ((replicas - 1) / replicas)) / cardsOfNode
}

/** A rank's shard in stage 1: its slice of weights and moments. No other rank has a copy of the moments. */
interface RankShard {
  readonly from: number
  readonly slice: TrainingState
}

export function shardedOver(ranks: number, state: TrainingState): readonly RankShard[] {
  const size = Math.ceil(state.weights.length / ranks)
  return Array.from({ length: ranks }, (_, r) => {
    const cut = (vector: Vector) => vector.slice(r * size, (r + 1) * size)
    const slice = { weights: cut(state.weights), first: cut(state.first), second: cut(state.second) }
    return { from: r * size, slice: { ...slice, steps: state.steps } }
  })
}

/** A step in stage 1: reduce-scatter of the gradients, Adam on each slice, all-gather of the weights. */
export function shardedStep(ranks: readonly RankShard[], batches: readonly Batch[]): readonly RankShard[] {
  const weights = gathered(ranks)
  const local = batches.map(batch => gradientOf(weights, batch))
  return ranks.map(({ from, slice }) => {
    const reduced = slice.weights.map(
      (_, i) => total(local.map(gradient => at(gradient, from + i))) / local.length,
    )
    return { from, slice: adamStep(slice, reduced) }
  })
}

export function gathered(ranks: readonly RankShard[]): Vector {
  return ranks.flatMap(rank => rank.slice.weights)
}
