import { CHIPS, forwardFlops, rooflineSeconds } from '#hardware'
import type { Rates } from '#hardware'
import type { Draw } from '../random.ts'

/** (1 − α^(γ+1)) / (1 − α): tokens that a pass of the target yields on average (Leviathan et al. 2023). */
export function expectedTokens(alpha: number, gamma: number): number {
  return alpha === 1 ? gamma + 1 : (1 - alpha ** (gamma + 1)) / (1 - alpha)
}

/** Tokens per round over time per round: γ drafter steps of `cost` target passes, and one pass. */
export function speedUp(alpha: number, gamma: number, cost: number): number {
  return expectedTokens(alpha, gamma) / (gamma * cost + 1)
}

/** Arithmetic per token, in that of plain decoding: the drafter's, and γ + 1 positions of the target. */
export function operations(alpha: number, gamma: number, ratio: number): number {
  return (gamma * ratio + gamma + 1) / expectedTokens(alpha, gamma)
}

/** The γ from 0 (no drafting) to `most` with the largest speed-up. */
export function bestDraftLength(alpha: number, cost: number, most = 40): number {
  let best = 0
  for (let gamma = 1; gamma <= most; gamma += 1)
    if (speedUp(alpha, gamma, cost) > speedUp(alpha, best, cost)) best = gamma
  return best
}

/**
 * Tokens per pass when each draft is kept with probability α: drafts are counted up to the first rejection.
 */
export function simulatedTokens(request: {
  readonly alpha: number
  readonly gamma: number
  readonly rounds: number
  readonly draw: Draw
}): number {
  let tokens = 0
  for (let round = 0; round < request.rounds; round += 1) {
    let accepted = 0
    while (accepted < request.gamma && request.draw() < request.alpha) accepted += 1
    tokens += accepted + 1
  }
  return tokens / request.rounds
}

/** A model and the rates of what runs it. */
interface Machine {
  readonly weights: number
  readonly bytesPerWeight: number
  readonly rates: Rates
}

/**
 * A model of 70 billion weights in 16 bits at the rates of one H100. It takes two or more to hold it, which
 * shortens reading and multiplying alike.
 */
export const SEVENTY_BILLION: Machine = {
  weights: 70e9,
  bytesPerWeight: 2,
  rates: {
    bytesPerSecond: CHIPS.H100.bytesPerSecond,
    flopsPerSecond: CHIPS.H100.denseFlopsPerSecond.bf16,
  },
}

/**
 * Time of a pass, in seconds: the weights are read once, and every position of every sequence is multiplied
 * with them. The cache of keys and values is left out.
 */
export function passSeconds(
  { weights, bytesPerWeight, rates }: Machine,
  batch: number,
  positions: number,
): number {
  const work = { bytes: weights * bytesPerWeight, flops: forwardFlops(weights, batch * positions) }
  return rooflineSeconds(work, rates)
}

/** The speed-up at a batch size, where the check of γ + 1 positions takes its real time. */
export function speedUpAtBatch(request: {
  readonly machine: Machine
  readonly batch: number
  readonly alpha: number
  readonly gamma: number
  readonly cost: number
}): number {
  const { machine, batch, alpha, gamma, cost } = request
  const plain = passSeconds(machine, batch, 1)
  const round = passSeconds(machine, batch, gamma + 1) + gamma * cost * plain
  return (expectedTokens(alpha, gamma) * plain) / round
}
