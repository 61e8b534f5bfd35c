import type { Judge, SpeaksOf } from '#examiner'
import type { Ask } from './ask.ts'
import { createModelJudge } from './model-judge.ts'
import { promptOf } from './prompts/prompts.ts'
import { createRoutedJudge } from './routed-judge.ts'

/** The ways to judge by one model. */
export interface JudgesOver {
  alone(version: string, offline: Judge): Judge
  routed(version: string, first: Judge, sureFrom: number): Judge
}

/** Judges over anything that answers requests, such as a recording; nothing is kept and nothing costs. */
export function judgesOver(
  { name, model = name }: { readonly name: string; readonly model?: string },
  ask: Ask,
  speaksOf: SpeaksOf,
): JudgesOver {
  const alone = (version: string, offline: Judge) =>
    createModelJudge({
      spec: { name, provider: 'openai-compatible', model, votes: 1, structured: 'json' },
      ask,
      prompt: promptOf(version),
      rulings: { get: () => undefined, put: () => {} },
      speaksOf,
      offline,
    })
  return {
    alone,
    routed: (version, first, sureFrom) =>
      createRoutedJudge({ first, then: [alone(version, first)], sureFrom }),
  }
}
