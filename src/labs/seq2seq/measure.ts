/** How well a model writes: on its own, as it will be used, or on the true prefix, as it was trained. */
import { uniformFrom } from '../random.ts'
import { addGradient } from './backward.ts'
import { likeliest, run } from './forward.ts'
import type { Pass } from './forward.ts'
import { drawBatch } from './strings.ts'
import type { Batch, Task } from './strings.ts'
import { viewsOf } from './weights.ts'
import type { Sizes } from './weights.ts'
import type { Doubles } from './products.ts'

export interface Model {
  readonly sizes: Sizes
  readonly parameters: Doubles
}

export type Prefix = 'true' | 'own'

/** Writes as many letters as the target has, always the likeliest. */
export function write({ sizes, parameters }: Model, { source, target }: Batch, prefix: Prefix): Pass {
  const feed = (t: number, row: number, own: number) =>
    prefix === 'own' ? own : (target[t - 1]?.[row] ?? NaN)
  return run(sizes, viewsOf(sizes, parameters), source, { steps: target.length, feed })
}

/** The gradient of the mean loss on the true prefixes, by every parameter. */
export function gradientOf(model: Model, batch: Batch): Doubles {
  const { sizes, parameters } = model
  const gradient = new Float64Array(parameters.length)
  const views = { weights: viewsOf(sizes, parameters), gradient: viewsOf(sizes, gradient) }
  addGradient(sizes, views, batch, write(model, batch, 'true'))
  return gradient
}

export interface Writing {
  /** The share of strings without any mistake. */
  readonly whole: number
  /** The share of wrong letters at each place. */
  readonly wrongAt: readonly number[]
  /** The share of wrong letters over all places. */
  readonly wrong: number
  /** Of the letters that follow a mistake in their string, and of those that do not. */
  readonly wrongAfterMistake: number
  readonly wrongBeforeMistake: number
}

interface Test {
  readonly task: Task
  readonly length: number
  readonly rows: number
  readonly prefix: Prefix
}

/** The same strings for every model: the seed is the length's. */
export function measureWriting(model: Model, { task, length, rows, prefix }: Test): Writing {
  const { letters } = model.sizes
  const batch = drawBatch(task, { length, rows, letters }, uniformFrom(1000 + length))
  const { decoder } = write(model, batch, prefix)
  const mistaken = Array.from({ length: rows }, () => false)
  const counts = { after: 0, wrongAfter: 0, before: 0, wrongBefore: 0 }
  const wrongAt = decoder.map(({ probabilities }, t) => {
    const own = likeliest(probabilities, letters)
    let wrong = 0
    own.forEach((letter, row) => {
      const isWrong = letter !== batch.target[t]?.[row]
      wrong += Number(isWrong)
      counts[mistaken[row] ? 'after' : 'before'] += 1
      counts[mistaken[row] ? 'wrongAfter' : 'wrongBefore'] += Number(isWrong)
      mistaken[row] ||= isWrong
    })
    return wrong / rows
  })
  return {
    whole: mistaken.filter(isMistaken => !isMistaken).length / rows,
    wrongAt,
    wrong: wrongAt.reduce((sum, share) => sum + share, 0) / length,
    wrongAfterMistake: counts.wrongAfter / counts.after,
    wrongBeforeMistake: counts.wrongBefore / counts.before,
  }
}
