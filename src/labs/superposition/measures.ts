/** Measurements of a trained model, and of an autoencoder on its activations. */
import { uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import { decoded, encoded } from './autoencoder.ts'
import type { Autoencoder, Sparsity } from './autoencoder.ts'
import { addTo } from './flat.ts'
import { drawFeatures, lossOf, readOut, squeezed } from './model.ts'
import type { ToyModel } from './model.ts'

/** The rows of a flat array. */
export function flatRows(flat: Float64Array, width: number): readonly (readonly number[])[] {
  return Array.from({ length: flat.length / width }, (_, i) => [...flat.subarray(i * width, (i + 1) * width)])
}

const dotOf = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, j) => sum + x * (b[j] ?? NaN), 0)

export function normsOf({ w, m }: ToyModel): readonly number[] {
  return flatRows(w, m).map(row => Math.hypot(...row))
}

/** The features that have a direction: at least half as long as that of a feature read out exactly. */
export function keptBy(model: ToyModel): readonly number[] {
  return normsOf(model).flatMap((norm, i) => (norm > 0.5 ? [i] : []))
}

/** (n, n): WᵀW, the output for feature i when feature j is present. */
export function overlaps({ w, m }: ToyModel): readonly (readonly number[])[] {
  const rows = flatRows(w, m)
  return rows.map(a => rows.map(b => dotOf(a, b)))
}

/** (n, latents): the cosine of each feature's direction with each direction of the dictionary. */
export function cosines(model: ToyModel, sae: Autoencoder): readonly (readonly number[])[] {
  const directions = flatRows(sae.decoder, sae.m)
  return flatRows(model.w, model.m).map(row => directions.map(d => dotOf(row, d) / Math.hypot(...row)))
}

export interface AutoencoderFigures {
  /** The mean number of active latents for an activation. */
  readonly active: number
  /** The share of the variance that is explained. */
  readonly explained: number
  /** The number of latents that are active for none of the examples. */
  readonly dead: number
  /** The cosine of each kept feature with the nearest direction of the dictionary, on average. */
  readonly recovered: number
  /** The mean recovered strength of a kept feature that is present alone with strength 1. */
  readonly strength: number
  /** The model's loss as it is, with the reconstruction in place of h, and with zeros. */
  readonly losses: { readonly clean: number; readonly spliced: number; readonly zero: number }
  readonly lossRecovered: number
}

/** The test data of an autoencoder: a number of examples whose features have the given density. */
interface MeasuredOn {
  readonly sparsity: Sparsity
  readonly density: number
  readonly examples?: number
}

export function figuresOf(
  model: ToyModel,
  sae: Autoencoder,
  { sparsity, density, examples = 2000 }: MeasuredOn,
): AutoencoderFigures {
  const { n, m } = model
  const x = drawFeatures(new Float64Array(examples * n), density, uniformFrom(9))
  const h = squeezed(model, x)
  const f = encoded(sae, sparsity, h)
  const rebuilt = decoded(sae, f)
  const fired = new Set<number>()
  let active = 0
  f.forEach((strength, at) => {
    if (strength === 0) return
    active += 1 / examples
    fired.add(at % sae.latents)
  })
  const kept = keptBy(model)
  const all = cosines(model, sae)
  const losses = {
    clean: lossOf(model, x, h),
    spliced: lossOf(model, x, rebuilt),
    zero: lossOf(model, x, new Float64Array(h.length)),
  }
  return {
    active,
    explained: 1 - squaredGap(h, rebuilt) / squaredGap(h, meansOf(h, m)),
    dead: sae.latents - fired.size,
    recovered: averageOf(kept.map(i => Math.max(...(all[i] ?? [])))),
    strength: averageOf(kept.map(i => strengthOf(model, sae, sparsity, i))),
    losses,
    lossRecovered: lossRecovered(losses),
  }
}

/** 1 if the loss is unchanged, 0 if it is as bad as with zeros. */
export function lossRecovered(losses: AutoencoderFigures['losses']): number {
  return (losses.zero - losses.spliced) / (losses.zero - losses.clean)
}

function strengthOf(model: ToyModel, sae: Autoencoder, sparsity: Sparsity, feature: number): number {
  const h = Float64Array.from(flatRows(model.w, model.m)[feature] ?? [])
  const back = decoded(sae, encoded(sae, sparsity, h))
  return dotOf([...h], [...back]) / dotOf([...h], [...h])
}

function meansOf(h: Float64Array, m: number): Float64Array {
  const means = new Float64Array(m)
  h.forEach((value, at) => addTo(means, at % m, value / (h.length / m)))
  return h.map((_, at) => means[at % m] ?? NaN)
}

function squaredGap(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + (value - (b[i] ?? NaN)) ** 2, 0)
}

/** For each feature, the latent whose direction lies nearest. */
export function nearestLatents(model: ToyModel, sae: Autoencoder): readonly number[] {
  return cosines(model, sae).map(row => row.indexOf(Math.max(...row)))
}

/** The feature whose output rises most if a latent's direction is added to h, here to h = 0. */
export function mostChanged(model: ToyModel, sae: Autoencoder, latent: number): number {
  const before = readOut(model, new Float64Array(model.m))
  const after = readOut(model, sae.decoder.slice(latent * model.m, (latent + 1) * model.m))
  const rises = [...after].map((value, i) => value - (before[i] ?? NaN))
  return rises.indexOf(Math.max(...rises))
}
