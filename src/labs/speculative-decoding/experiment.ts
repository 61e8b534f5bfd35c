import { uniformFrom } from '../random.ts'
import { acceptance, residual } from './accept.ts'
import type { TokenDistribution } from './accept.ts'
import { speculativeRound } from './speculate.ts'
import { expectedTokens, operations, speedUp } from './speed.ts'

/** The target's distribution over six tokens, and that of an unrelated drafter. */
const TARGET = [0.4, 0.25, 0.15, 0.1, 0.06, 0.04]
const ASTRAY = [0, 0, 0.05, 0.15, 0.3, 0.5]

export interface DraftSetting {
  /** α, the probability that a draft is kept: from 0.25, where the drafter is all astray, to 1. */
  readonly alpha: number
  /** c, the time of a drafter's step as a share of a pass of the target. */
  readonly cost: number
  readonly rounds: number
  readonly seed: number
}

/** One draft length: the formula, and the simulated rounds. */
export interface DraftLength {
  readonly gamma: number
  readonly tokens: { readonly expected: number; readonly simulated: number }
  readonly faster: { readonly expected: number; readonly simulated: number }
  /** The standard error of the simulated speed-up. */
  readonly error: number
  /** Arithmetic per token, relative to plain decoding, with a drafter whose size is its cost. */
  readonly arithmetic: number
}

/** The origin of one token of the output. */
export interface TokenShare {
  readonly target: number
  readonly drafter: number
  readonly kept: number
  readonly replaced: number
  /** Its share of the tokens in the simulated rounds. */
  readonly written: number
}

/** A pair with the overlap α: the drafter mixes the target with the unrelated distribution as needed. */
export function pairOfOverlap(alpha: number): {
  readonly p: TokenDistribution
  readonly q: TokenDistribution
} {
  const apart = TARGET.reduce((sum, p, x) => sum + Math.max(0, p - (ASTRAY[x] ?? 0)), 0)
  const share = (1 - alpha) / apart
  return { p: TARGET, q: TARGET.map((p, x) => (1 - share) * p + share * (ASTRAY[x] ?? 0)) }
}

/** Rounds with drafts of the length γ; with γ = 0 each is a pass of the target alone. */
export function draftLengthOf(
  setting: DraftSetting,
  gamma: number,
  played = playedRounds(setting, gamma),
): DraftLength {
  const { alpha, cost, rounds } = setting
  const lengths = played.map(tokens => tokens.length)
  const simulated = lengths.reduce((sum, length) => sum + length, 0) / rounds
  const variance = lengths.reduce((sum, length) => sum + (length - simulated) ** 2, 0) / (rounds - 1)
  const time = 1 + gamma * cost
  return {
    gamma,
    tokens: { expected: expectedTokens(alpha, gamma), simulated },
    faster: { expected: speedUp(alpha, gamma, cost), simulated: simulated / time },
    error: Math.sqrt(variance / rounds) / time,
    arithmetic: operations(alpha, gamma, cost),
  }
}

/** Each token's share: by the rule, kept and replaced, and as counted in the simulated rounds. */
export function tokenShares(
  setting: DraftSetting,
  gamma: number,
  played = playedRounds(setting, gamma),
): readonly TokenShare[] {
  const { p, q } = pairOfOverlap(setting.alpha)
  const rest = residual(p, q)
  const kept = q.map((qx, x) => (qx === 0 ? 0 : qx * acceptance(p, q, x)))
  const rejected = 1 - kept.reduce((sum, value) => sum + value, 0)
  const text = played.flat()
  return p.map((target, x) => ({
    target,
    drafter: q[x] ?? 0,
    kept: kept[x] ?? 0,
    replaced: rejected * (rest?.[x] ?? 0),
    written: text.filter(token => token === x).length / text.length,
  }))
}

/** The tokens that each round has written. */
export function playedRounds(
  { alpha, rounds, seed }: DraftSetting,
  gamma: number,
): readonly (readonly number[])[] {
  const { p, q } = pairOfOverlap(alpha)
  const speculation = { target: () => p, drafter: () => q, draftLength: gamma }
  const draw = uniformFrom(seed)
  return Array.from({ length: rounds }, () => speculativeRound(speculation, [], draw).tokens)
}
