/** The chapters that the claims learn from and score. */
import { NOVEL, paragraphs } from '../novel.ts'
import { measureModel } from './score.ts'
import type { Experiment } from './score.ts'

export const TRAINING = paragraphs(0, 3).join('\n')
export const HELD_OUT = paragraphs(NOVEL.chapters - 1, NOVEL.chapters)
  .join('\n')
  .slice(0, 2000)

export function measured(tokenisation: Experiment['tokenisation'], order: number) {
  return measureModel({ training: TRAINING, heldOut: HELD_OUT, tokenisation, order, merges: 60 })
}
