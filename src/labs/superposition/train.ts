/** Both trainings, as generators: each yields how far it is. Same settings, same result. */
import { gaussianFrom, uniformFrom } from '../random.ts'
import type { Draw } from '../random.ts'
import { adamFor } from './adam.ts'
import { autoencoderGradient } from './autoencoder.ts'
import type { Autoencoder, Sparsity } from './autoencoder.ts'
import { drawFeatures, squeezed, toyGradient } from './model.ts'
import type { ToyModel, ToySizes } from './model.ts'

interface TrainingStep {
  readonly step: number
  readonly steps: number
  readonly losses: readonly (readonly [step: number, loss: number])[]
}

export interface ToySettings extends ToySizes {
  /** The probability of each feature to be active. */
  readonly density: number
  readonly seed: number
  readonly steps?: number
  readonly rows?: number
}

/** Examples of a step, if a training does not say. */
const ROWS = 256
/** How many steps lie between two reports; the loss reported is their mean. */
const BETWEEN = 25

export interface ToyTraining extends TrainingStep {
  readonly model: ToyModel
}

export function* trainToy(settings: ToySettings): Generator<ToyTraining> {
  const { n, m, density, seed, steps = 2500, rows = ROWS } = settings
  const uniform = uniformFrom(seed)
  const gaussian = gaussianFrom(uniform)
  const w = Float64Array.from({ length: n * m }, () => gaussian() / Math.sqrt(n))
  const model: ToyModel = { n, m, w, b: new Float64Array(n) }
  const [stepW, stepB] = [adamFor(model.w), adamFor(model.b)]
  const x = new Float64Array(rows * n)
  yield* reported(
    steps,
    rate => {
      const gradient = toyGradient(model, drawFeatures(x, density, uniform))
      stepW(gradient.w, 0.01 * rate)
      stepB(gradient.b, 0.01 * rate)
      return gradient.loss
    },
    () => ({ model }),
  )
}

export interface AutoencoderSettings {
  readonly model: ToyModel
  readonly density: number
  readonly latents: number
  readonly sparsity: Sparsity
  readonly seed: number
  readonly steps?: number
  readonly rows?: number
}

export interface AutoencoderTraining extends TrainingStep {
  readonly sae: Autoencoder
}

export function* trainAutoencoder(settings: AutoencoderSettings): Generator<AutoencoderTraining> {
  const { model, density, seed, rows = ROWS } = settings
  const uniform = uniformFrom(seed)
  const x = new Float64Array(rows * model.n)
  yield* trainOn(settings, () => squeezed(model, drawFeatures(x, density, uniform)), uniform)
}

/** The same on activations of any origin. */
export function* trainOn(
  settings: Omit<AutoencoderSettings, 'model' | 'density' | 'seed'> & {
    readonly model: { readonly m: number }
  },
  next: () => Float64Array,
  draw: Draw,
): Generator<AutoencoderTraining> {
  const {
    model: { m },
    latents,
    sparsity,
    steps = 3000,
  } = settings
  const gaussian = gaussianFrom(draw)
  const decoder = Float64Array.from({ length: latents * m }, gaussian)
  normalise(decoder, m)
  const sae: Autoencoder = {
    latents,
    m,
    decoder,
    encoder: decoder.slice(),
    e: new Float64Array(latents),
    c: new Float64Array(m),
  }
  const parts = (['encoder', 'decoder', 'e', 'c'] as const).map(name => [name, adamFor(sae[name])] as const)
  yield* reported(
    steps,
    rate => {
      const h = next()
      const gradient = autoencoderGradient(sae, sparsity, h)
      for (const [name, adam] of parts) adam(gradient[name], 0.005 * rate)
      normalise(decoder, m)
      return gradient.loss
    },
    () => ({ sae }),
  )
}

function normalise(rows: Float64Array, m: number): void {
  for (let at = 0; at < rows.length; at += m) {
    const row = rows.subarray(at, at + m)
    const norm = Math.hypot(...row)
    for (let j = 0; j < m; j += 1) row[j] = (row[j] ?? NaN) / norm
  }
}

/** Takes the steps; the rate falls to nothing over the last half, so that the end does not tremble. */
function* reported<T extends object>(
  steps: number,
  take: (rate: number) => number,
  state: () => T,
): Generator<TrainingStep & T> {
  const losses: [number, number][] = []
  let sum = 0
  for (let step = 1; step <= steps; step += 1) {
    sum += take(Math.min(1, 2 - (2 * step) / steps + 0.01))
    if (step % BETWEEN !== 0 && step !== steps) continue
    losses.push([step, sum / (((step - 1) % BETWEEN) + 1)])
    sum = 0
    yield { step, steps, losses: [...losses], ...state() }
  }
}
