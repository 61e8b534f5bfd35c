import { countsOfExample, exampleOf, OBJECTIVES, tokensOf, uniformFrom } from '#labs/objectives'
import type { Objective, ObjectiveCounts, TrainingExample } from '#labs/objectives'
import { MOST_TOKENS } from './knobs.ts'

interface MadeOf {
  readonly text: string
  readonly rate: number
  readonly span: number
  readonly seed: number
}

export interface MadeExample {
  readonly objective: Objective
  readonly example: TrainingExample
  readonly counts: ObjectiveCounts
  /**
   * How many such passes have as many predictions as one causal pass; infinite where the loss
   * counts none.
   */
  readonly passes: number
}

export function readTokens(text: string): readonly string[] {
  return tokensOf(text).slice(0, MOST_TOKENS)
}

/** The same text and the same seed under every objective. */
export function examplesOf({ text, rate, span, seed }: MadeOf): readonly MadeExample[] {
  const tokens = readTokens(text)
  return OBJECTIVES.map(objective => {
    const setting = { rate: rate / 100, span }
    const example = exampleOf(objective, tokens, setting, uniformFrom(seed))
    const counts = countsOfExample(example)
    return { objective, example, counts, passes: (tokens.length - 1) / counts.signals }
  })
}
