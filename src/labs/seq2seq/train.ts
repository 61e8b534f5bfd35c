/** Trains an encoder-decoder without attention and one with it, side by side on the same strings. */
import { uniformFrom } from '../random.ts'
import { adamStep, startMoments } from './adam.ts'
import { addGradient, lossOf } from './backward.ts'
import { run } from './forward.ts'
import { measureWriting, write } from './measure.ts'
import type { Model, Writing } from './measure.ts'
import { drawBatch } from './strings.ts'
import type { Batch, Task } from './strings.ts'
import { drawnWeights, viewsOf } from './weights.ts'
import type { Attending } from './weights.ts'

/** The page's training. Strings have 1 to `longest` letters, drawn anew at every step. */
export const USUAL = { letters: 8, width: 20, rows: 16, longest: 8, steps: 1200, rate: 0.02 } as const

export interface SeqSettings {
  readonly task: Task
  readonly score: Exclude<Attending, 'none'>
  /** The share of steps on the decoder's own letter by the end of training: 0 is teacher forcing. */
  readonly ownShare: number
  readonly seed: number
}

type Extent = { readonly [N in keyof typeof USUAL]: number }

interface Apprentice {
  readonly model: Model
  /** One step of Adam on a batch; gives the loss before it. */
  learn(batch: Batch): number
}

/** A model that learns. Its rate falls to a fortieth over the second half. */
export function apprentice(attending: Attending, settings: SeqSettings, extent: Extent): Apprentice {
  const { letters, width, steps, rate } = extent
  const sizes = { attending, letters, width }
  const parameters = drawnWeights(sizes, settings.seed)
  const weights = viewsOf(sizes, parameters)
  const gradient = new Float64Array(parameters.length)
  const views = viewsOf(sizes, gradient)
  const moments = startMoments(parameters.length)
  const coin = uniformFrom(settings.seed + 500)
  let step = 0
  const learn = ({ source, target }: Batch) => {
    step += 1
    // Scheduled sampling (Bengio et al., 2015): the model's own letter, ever more often. No gradient goes through it.
    const share = (settings.ownShare * step) / steps
    const pass = run(sizes, weights, source, {
      steps: target.length,
      feed: (t, row, own) => (share > 0 && coin() < share ? own : (target[t - 1]?.[row] ?? NaN)),
    })
    const loss = lossOf(pass, sizes, target)
    gradient.fill(0)
    addGradient(sizes, { weights, gradient: views }, { source, target }, pass)
    adamStep(parameters, gradient, moments, {
      step,
      rate: rate * Math.min(1, 2 - (2 * step) / steps + 0.025),
    })
    return loss
  }
  return { model: { sizes, parameters }, learn }
}

/** Test results of a model at some step. */
export interface SeqReport {
  readonly byLength: readonly { readonly length: number; readonly whole: number; readonly letters: number }[]
  /** At the longest length of training, on the true prefixes and on its own. */
  readonly onTrue: Writing
  readonly onOwn: Writing
  /** One string as the model writes it, with the attention weights of each step over the source. */
  readonly sample: { readonly letters: readonly number[]; readonly weights: readonly (readonly number[])[] }
}

export interface SeqProgress {
  readonly step: number
  readonly steps: number
  /** Losses of the model with attention. */
  readonly losses: readonly (readonly [step: number, loss: number])[]
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly without: SeqReport
  readonly with: SeqReport
}

const LENGTHS = [2, 4, 6, 7, 8, 9, 10, 12] as const
const [REPORTS, POINTS] = [10, 80] as const

export function* train(settings: SeqSettings, extent: Extent = USUAL): Generator<SeqProgress> {
  const { task, score, seed } = settings
  const { letters, rows, longest, steps } = extent
  const draw = uniformFrom(seed + 1000)
  const [without, attentive] = [apprentice('none', settings, extent), apprentice(score, settings, extent)]
  const sample = drawBatch(task, { length: longest, rows: 1, letters }, uniformFrom(seed))
  const losses: (readonly [number, number])[] = []
  const [reportEvery, pointEvery] = [Math.ceil(steps / REPORTS), Math.ceil(steps / POINTS)]
  const report = (model: Model, rows: number) => reportOn(model, sample, { task, longest, rows })
  let reports = { without: report(without.model, 40), with: report(attentive.model, 40) }
  let sum = 0
  for (let step = 1; step <= steps; step += 1) {
    const batch = drawBatch(task, { length: 1 + Math.floor(longest * draw()), rows, letters }, draw)
    without.learn(batch)
    sum += attentive.learn(batch)
    if (step % pointEvery !== 0 && step < steps) continue
    losses.push([step, sum / (step % pointEvery || pointEvery)])
    sum = 0
    if (step % reportEvery === 0 || step === steps) {
      const tests = step === steps ? 200 : 40
      reports = { without: report(without.model, tests), with: report(attentive.model, tests) }
    }
    const [source, target] = [sample.source, sample.target].map(columns =>
      columns.map(([letter = NaN]) => letter),
    )
    yield { step, steps, losses: [...losses], source: source ?? [], target: target ?? [], ...reports }
  }
}

/** Test strings of a report: so many of each length, and of the longest length of training. */
interface Tests {
  readonly task: Task
  readonly longest: number
  readonly rows: number
}

function reportOn(model: Model, sample: Batch, { task, longest, rows }: Tests): SeqReport {
  const test = (length: number, prefix: 'true' | 'own') =>
    measureWriting(model, { task, length, rows, prefix })
  const { decoder } = write(model, sample, 'own')
  return {
    byLength: LENGTHS.map(length => {
      const { whole, wrong } = test(length, 'own')
      return { length, whole, letters: 1 - wrong }
    }),
    onTrue: test(longest, 'true'),
    onOwn: test(longest, 'own'),
    sample: {
      letters: decoder.map(({ probabilities }) => probabilities.indexOf(Math.max(...probabilities))),
      weights: decoder.map(({ attended }) => [...(attended?.weights ?? [])]),
    },
  }
}
