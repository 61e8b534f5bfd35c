/** The experiment of the page: who gets the tokens while a router trains, and what a capacity drops. */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageOf, filled, stretched } from '../vectors.ts'
import { chosenByScore, dispatch } from './capacity.ts'
import { countsOf, routedBatches } from './collapse.ts'

/** The share of its tokens that a window of batches sent to each expert is one point of the picture. */
const WINDOW = 5

type Remedy = 'none' | 'loss' | 'bias' | 'choice'

interface LoadSetting {
  readonly experts: number
  readonly tokens: number // of a batch
  readonly batches: number // a multiple of 20
  readonly remedy: Remedy
  readonly strength: number // of the loss or the bias
  readonly seed: number
}

export interface LoadOverTraining {
  /** By window of batches, the share of the tokens that each expert was sent. */
  readonly shares: readonly Vector[]
  /** The same over the last quarter of the batches. */
  readonly late: Vector
  /** The share of the tokens that no expert took in the last quarter, for each of the capacity factors. */
  readonly dropped: Vector
}

/** From half the fair share to four of them. */
export function capacityFactors(): Vector {
  return Array.from({ length: 15 }, (_, i) => 0.5 + i / 4)
}

export function loadOverTraining(setting: LoadSetting): LoadOverTraining {
  const { experts, tokens, batches, remedy } = setting
  if (remedy === 'choice') return loadByChoice(setting)
  const routed = routedBatches({ ...setting, remedy })
  const sharesOf = (some: readonly (readonly number[])[]) =>
    stretched(countsOf(some.flat(), experts), 1 / (some.length * tokens))
  const last = routed.slice(-batches / 4)
  return {
    shares: Array.from({ length: batches / WINDOW }, (_, i) =>
      sharesOf(routed.slice(i * WINDOW, (i + 1) * WINDOW)),
    ),
    late: sharesOf(last),
    dropped: capacityFactors().map(factor =>
      averageOf(last.map(wanted => dispatch(wanted, experts, factor).dropped.length / tokens)),
    ),
  }
}

/** Where experts choose, each is full in every batch. None learns more than another, so skill stays as drawn. */
function loadByChoice({ experts, tokens, batches, seed }: LoadSetting): LoadOverTraining {
  const draw = gaussianFrom(uniformFrom(seed))
  const skill = Array.from({ length: experts }, () => 0.1 * draw())
  const last = Array.from({ length: batches / 4 }, () =>
    Array.from({ length: tokens }, () => softmax(skill.map(value => value + draw()))),
  )
  const even = filled(experts, 1 / experts)
  return {
    shares: Array.from({ length: batches / WINDOW }, () => even),
    late: even,
    dropped: capacityFactors().map(factor =>
      averageOf(last.map(scores => chosenByScore(scores, factor).dropped.length / tokens)),
    ),
  }
}
