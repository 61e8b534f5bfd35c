/** One next token under a temperature and a cut, for a model that is sure and for one that is not. */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { minP, topK, topP, withTemperature } from './sampling.ts'

export interface NextToken {
  readonly prompt: string
  readonly tokens: readonly string[]
  readonly logits: Vector // from the most probable token down
}

export type Cut = 'none' | 'top-k' | 'top-p' | 'min-p'

export interface SamplingRule {
  readonly T: number
  readonly cut: Cut
  readonly k: number
  readonly mass: number
  readonly share: number
}

export interface DrawnToken {
  /** As the model gives them, with the temperature, and as they are drawn: 0 where cut. */
  readonly plain: Vector
  readonly tempered: Vector
  readonly drawn: Vector
}

/** Probabilities made up for the purpose; the logits are their logarithms. */
export const sureModel: NextToken = nextToken('The capital of France is', [
  ['Paris', 0.86],
  ['the', 0.045],
  ['a', 0.022],
  ['located', 0.018],
  ['now', 0.012],
  ['one', 0.01],
  ['known', 0.008],
  ['called', 0.007],
  ['home', 0.006],
  ['not', 0.005],
  ['in', 0.004],
  ['at', 0.003],
])

export const unsureModel: NextToken = nextToken('The owl sat on a', [
  ['branch', 0.18],
  ['fence', 0.14],
  ['roof', 0.12],
  ['tree', 0.1],
  ['low', 0.09],
  ['post', 0.08],
  ['wall', 0.07],
  ['beam', 0.06],
  ['chair', 0.055],
  ['stone', 0.045],
  ['hat', 0.04],
  ['song', 0.02],
])

/** The temperature first and then the cut, as most libraries have it. */
export function drawFrom({ logits }: NextToken, rule: SamplingRule): DrawnToken {
  return { plain: softmax(logits), tempered: withTemperature(logits, rule.T), drawn: drawnBy(rule, logits) }
}

/** The distribution that a token is drawn from. */
export function drawnBy(rule: SamplingRule, logits: Vector): Vector {
  return cutBy(rule, withTemperature(logits, rule.T))
}

/** The cut first: the temperature then reshapes what is left. */
export function cutFirst({ logits }: NextToken, rule: SamplingRule): Vector {
  const kept = cutBy(rule, softmax(logits))
  return withTemperature(
    logits.map((logit, token) => (at(kept, token) > 0 ? logit : -Infinity)),
    rule.T,
  )
}

function cutBy({ cut, k, mass, share }: SamplingRule, p: Vector): Vector {
  if (cut === 'top-k') return topK(p, k)
  if (cut === 'top-p') return topP(p, mass)
  return cut === 'min-p' ? minP(p, share) : p
}

function nextToken(prompt: string, all: readonly (readonly [string, number])[]): NextToken {
  return { prompt, tokens: all.map(([token]) => token), logits: all.map(([, p]) => Math.log(p)) }
}
