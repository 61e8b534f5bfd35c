import type { Draw } from '../random.ts'
import { pairsSeen, signalsOf } from './example.ts'
import type { TrainingExample } from './example.ts'
import { diffusionExample, maskedExample } from './masked.ts'
import { causalExample, prefixExample, taskExample } from './onwards.ts'
import { spanExample } from './spans.ts'

export const OBJECTIVES = ['masked', 'spans', 'prefix', 'causal', 'diffusion', 'task'] as const
export type Objective = (typeof OBJECTIVES)[number]

interface ObjectiveSetting {
  /** The hidden share: of BERT and T5, t of diffusion, or that after the prefix. */
  readonly rate: number
  readonly span: number
}

/** The example that an objective makes of a text. */
export function exampleOf(
  objective: Objective,
  tokens: readonly string[],
  { rate, span }: ObjectiveSetting,
  draw: Draw,
): TrainingExample {
  if (objective === 'masked') return maskedExample(tokens, rate, draw)
  if (objective === 'spans') return spanExample(tokens, { rate, span }, draw)
  if (objective === 'diffusion') return diffusionExample(tokens, rate, draw)
  if (objective === 'causal') return causalExample(tokens)
  // The end of the text is the target: as much of it as the other objectives hide.
  const prefix = Math.max(1, Math.min(tokens.length - 1, tokens.length - Math.round(rate * tokens.length)))
  if (objective === 'prefix') return prefixExample(tokens, prefix)
  return taskExample(tokens, 'cola sentence:', 'acceptable')
}

export interface ObjectiveCounts {
  readonly positions: number
  readonly signals: number
  /** Training signals per computed position. */
  readonly share: number
  readonly pairs: number
}

export function countsOfExample(example: TrainingExample): ObjectiveCounts {
  const positions = example.slots.length
  const signals = signalsOf(example)
  return { positions, signals, share: signals / positions, pairs: pairsSeen(example) }
}
