/**
 * The loop that makes a few experts rich, at its smallest: an expert that was chosen learns, and scores
 * higher for having learnt. Skill rises with the tokens served; a token's logits are skill and noise of its
 * own.
 */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { at } from '../entries.ts'
import { averageOf, filled, minus, plus, stretched } from '../vectors.ts'
import { adjustedBias, balanceGradient } from './balance.ts'
import { imbalance, loads, route } from './router.ts'

/** How much skill a batch brings to an expert that served all of it. */
const GAIN = 0.2

export interface RouterTraining {
  readonly experts: number
  readonly tokens: number // of a batch
  readonly batches: number
  readonly remedy: 'none' | 'loss' | 'bias'
  readonly strength: number // of the loss (α times the step of its gradient), or the rate of the bias
  readonly seed: number
}

/** The expert that each token of each batch was sent to, while the router trains. */
export function routedBatches(run: RouterTraining): readonly (readonly number[])[] {
  const draw = gaussianFrom(uniformFrom(run.seed))
  let skill: Vector = Array.from({ length: run.experts }, () => 0.1 * draw())
  let bias = filled(run.experts, 0)
  return Array.from({ length: run.batches }, () => {
    const logits = Array.from({ length: run.tokens }, () => skill.map(value => value + draw()))
    const choices = logits.map(row => route(row, 1, 'all', run.remedy === 'bias' ? bias : undefined))
    const counts = loads(choices, run.experts)
    // Chosen more, trained more: scores move with the share above the even one.
    const shares = stretched(counts, 1 / run.tokens)
    skill = plus(skill, stretched(minus(shares, filled(run.experts, 1 / run.experts)), GAIN))
    if (run.remedy === 'loss') {
      const byExpert = balanceGradient(logits, 1).reduce(plus)
      skill = minus(skill, stretched(byExpert, run.strength))
    }
    if (run.remedy === 'bias') bias = adjustedBias(bias, counts, run.strength)
    return choices.flatMap(kept => kept.map(({ expert }) => expert))
  })
}

/** How uneven the load of each batch was: 1 is even, the number of experts is collapse. */
export function trainRouter(run: RouterTraining): readonly number[] {
  return routedBatches(run).map(wanted => imbalance(countsOf(wanted, run.experts)))
}

/** How many tokens want each expert. */
export function countsOf(wanted: readonly number[], experts: number): Vector {
  return Array.from({ length: experts }, (_, expert) => wanted.filter(each => each === expert).length)
}

/** The mean of the last quarter of a run. */
export function settled(uneven: readonly number[]): number {
  return averageOf(uneven.slice(-Math.ceil(uneven.length / 4)))
}

/** How many of N experts a batch reads in one layer when each token takes k at random, over so many draws. */
export function expertsRead(setting: {
  readonly experts: number
  readonly k: number
  readonly batch: number
  readonly draws: number
  readonly seed: number
}): number {
  const random = uniformFrom(setting.seed)
  let total = 0
  for (let draw = 0; draw < setting.draws; draw += 1) {
    const read = new Set<number>()
    for (let token = 0; token < setting.batch; token += 1) {
      const own = new Set<number>()
      while (own.size < setting.k) own.add(Math.floor(random() * setting.experts))
      for (const expert of own) read.add(expert)
    }
    total += read.size
  }
  return total / setting.draws
}

/** The derivative of the output by the router's logits, for experts that each return one number. */
export function gateSlope(logits: Vector, outputs: Vector, normaliser: 'all' | 'kept', k: number): Vector {
  const kept = route(logits, k, normaliser)
  const p = normaliser === 'all' ? softmax(logits) : undefined
  const output = kept.reduce((sum, { expert, weight }) => sum + weight * at(outputs, expert), 0)
  return logits.map((_, i) => {
    const own = kept.find(({ expert }) => expert === i)
    const weight = p === undefined ? (own?.weight ?? 0) : at(p, i)
    return weight * ((own === undefined ? 0 : at(outputs, i)) - output)
  })
}
