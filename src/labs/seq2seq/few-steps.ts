/** A model without attention, small enough to be trained within a claim. */
import { uniformFrom } from '../random.ts'
import { measureWriting } from './measure.ts'
import type { Model, Prefix, Writing } from './measure.ts'
import { drawBatch } from './strings.ts'
import { apprentice } from './train.ts'

const EXTENT = { letters: 3, width: 8, rows: 16, longest: 4, steps: 60, rate: 0.04 } as const

/** The model after sixty steps of copying one to four letters. */
export function afterSixtySteps(): Model {
  const { model, learn } = apprentice('none', { task: 'copy', score: 'dot', ownShare: 0, seed: 4 }, EXTENT)
  const draw = uniformFrom(4)
  const { letters, rows, longest, steps } = EXTENT
  for (let step = 0; step < steps; step += 1) {
    learn(drawBatch('copy', { length: 1 + Math.floor(longest * draw()), rows, letters }, draw))
  }
  return model
}

/** Its accuracy in copying a hundred strings. */
export function copied(model: Model, length: number, prefix: Prefix): Writing {
  return measureWriting(model, { task: 'copy', length, rows: 100, prefix })
}
