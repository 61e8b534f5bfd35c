/** A policy follows a reward model that was fitted to comparisons, while people's own verdict is kept beside it. */
import { applied, minus } from '../vectors.ts'
import { uniformFrom } from '../random.ts'
import type { Draw } from '../random.ts'
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { FEATURES, JUDGE_LIKES, ANSWER_LENGTHS, meanOf, PEOPLE_LIKE, winRate, WRITTEN } from './answers.ts'
import { divergence } from './optimum.ts'
import { comparisons, drawFrom, fitWeights, lossOfWeights } from './reward-model.ts'
import { dpoStep, grpoStep, ppoStep, probabilitiesOf } from './steps.ts'
import type { Policy } from './steps.ts'

export const METHODS = ['ppo', 'grpo', 'dpo'] as const
export type Method = (typeof METHODS)[number]

/** Comparisons: by people, once on the reference or anew on the policy's answers; or anew by a judge. */
export const LABELLERS = ['once', 'anew', 'judge'] as const
export type Labeller = (typeof LABELLERS)[number]

export interface PreferenceSetting {
  readonly method: Method
  readonly beta: number
  readonly labeller: Labeller
  readonly seed: number
}

/** The state of the run after some steps. */
export interface Checkpoint {
  readonly step: number
  readonly policy: Vector
  /** The reward model's score of each length, the reference's mean as zero; for DPO its implicit reward. */
  readonly reward: Vector
  readonly kl: number
  readonly length: number
  /** The reward model's score, and people's. Both are zero for the reference. */
  readonly proxy: number
  readonly gold: number
  /** The share that prefers the policy's answer to the reference's: of people, and by the reward model. */
  readonly wins: number
  readonly expected: number
}

export interface PreferenceProgress {
  readonly step: number
  readonly steps: number
  readonly losses: readonly (readonly [step: number, loss: number])[]
  readonly path: readonly Checkpoint[]
}

export const PREFERENCE_STEPS = 300
export const EVERY = 5
/** Steps between two rounds of comparisons, where these are collected anew. */
const ROUND = 40
const PAIRS = 400
const BATCH = 64
const GROUP = 8
const FIT = { steps: 150, rate: 2, decay: 0.002 }
export const UPDATE = { epsilon: 0.2, epochs: 4, rate: 0.06 }

export function* train(setting: PreferenceSetting, steps = PREFERENCE_STEPS): Generator<PreferenceProgress> {
  const draw = uniformFrom(setting.seed)
  const { method, beta, labeller } = setting
  const likes = labeller === 'judge' ? JUDGE_LIKES : PEOPLE_LIKE
  let pairs = comparisons([WRITTEN, WRITTEN], likes, PAIRS, draw)
  let weights = fitWeights(FEATURES, pairs, [0, 0, 0], FIT)
  let policy: Policy = { features: FEATURES, reference: WRITTEN, theta: [0, 0, 0] }
  let critic = 0
  const losses: (readonly [number, number])[] = []
  const path: Checkpoint[] = []
  for (let step = 0; step <= steps; step += 1) {
    if (labeller !== 'once' && step > 0 && step % ROUND === 0) {
      pairs = [...pairs, ...comparisons([probabilitiesOf(policy), WRITTEN], likes, PAIRS / 2, draw)]
      weights = fitWeights(FEATURES, pairs, weights, FIT)
    }
    if (step % EVERY === 0) {
      const scale = method === 'dpo' ? policy.theta.map(x => beta * x) : weights
      const reached = checkpoint(step, probabilitiesOf(policy), applied(FEATURES, scale))
      path.push(reached)
      losses.push([
        step,
        method === 'dpo' ? lossOfWeights(FEATURES, pairs, scale) : beta * reached.kl - reached.proxy,
      ])
      yield { step, steps, losses: [...losses], path: [...path] }
    }
    if (method === 'dpo') policy = dpoStep(policy, pairs, beta, 0.25 / beta ** 2)
    else {
      const scored = sample(policy, applied(FEATURES, weights), draw)
      if (method === 'grpo') policy = grpoStep(policy, scored, GROUP, { beta, update: UPDATE })
      else ({ policy, critic } = ppoStep(policy, scored, critic, { beta, update: UPDATE }))
    }
  }
}

function sample(policy: Policy, reward: Vector, draw: Draw) {
  const p = probabilitiesOf(policy)
  return Array.from({ length: BATCH }, () => {
    const action = drawFrom(p, draw)
    return { action, reward: at(reward, action) }
  })
}

function checkpoint(step: number, policy: Vector, scores: Vector): Checkpoint {
  const mean = meanOf(WRITTEN, scores)
  const reward = scores.map(each => each - mean)
  // The reference itself scores exactly zero, and not a rounding error below it.
  const score = (r: Vector) => Math.round(1e9 * meanOf(minus(policy, WRITTEN), r)) / 1e9
  return {
    step,
    policy,
    reward,
    kl: Math.max(0, divergence(policy, WRITTEN)),
    length: meanOf(policy, ANSWER_LENGTHS),
    proxy: score(reward),
    gold: score(PEOPLE_LIKE),
    wins: winRate(policy, WRITTEN, PEOPLE_LIKE),
    expected: winRate(policy, WRITTEN, reward),
  }
}

/** The whole run at once. */
export function trained(setting: PreferenceSetting, steps = PREFERENCE_STEPS): readonly Checkpoint[] {
  let path: readonly Checkpoint[] = []
  for (const progress of train(setting, steps)) path = progress.path
  return path
}
