/**
 * The small trainings that several claims and tests look at, each run once: five features in two
 * dimensions.
 */
import { uniformFrom } from '../random.ts'
import type { Autoencoder, Sparsity } from './autoencoder.ts'
import { figuresOf } from './measures.ts'
import type { AutoencoderFigures } from './measures.ts'
import type { ToyModel } from './model.ts'
import { trainAutoencoder, trainOn, trainToy } from './train.ts'

const kept = new Map<string, unknown>()

function once<T>(name: string, run: () => T): T {
  if (!kept.has(name)) kept.set(name, run())
  return kept.get(name) as T // Written under this name by the same call.
}

function lastOf<T>(steps: Iterable<T>): T {
  let last: T | undefined
  for (const step of steps) last = step
  if (last === undefined) throw new Error('A training has at least one step.')
  return last
}

export function smallModel(density: number): ToyModel {
  return once(
    `model ${density}`,
    () => lastOf(trainToy({ n: 5, m: 2, density, seed: 1, steps: 600, rows: 64 })).model,
  )
}

interface SmallAutoencoder extends AutoencoderFigures {
  readonly sae: Autoencoder
}

export function smallAutoencoder(density: number, sparsity: Sparsity, latents = 10): SmallAutoencoder {
  return once(`autoencoder ${density} ${latents} ${JSON.stringify(sparsity)}`, () => {
    const model = smallModel(density)
    const settings = { model, density, latents, sparsity, seed: 2, steps: 600, rows: 64 }
    const { sae } = lastOf(trainAutoencoder(settings))
    return { sae, ...figuresOf(model, sae, { sparsity, density, examples: 1000 }) }
  })
}

/**
 * An L1 autoencoder of four latents on a general feature along (1, 0), and a special one along (0, 1)
 * that never comes without it.
 */
export function absorbing(): Autoencoder {
  return once('absorbing', () => {
    const draw = uniformFrom(3)
    const next = () => {
      const h = new Float64Array(2 * 128)
      for (let at = 0; at < h.length; at += 2) {
        if (draw() < 0.85) continue
        h[at] = 1
        if (draw() < 0.5) h[at + 1] = 1
      }
      return h
    }
    const settings = {
      model: { m: 2 },
      latents: 4,
      sparsity: { kind: 'l1', penalty: 0.2 },
      steps: 1200,
    } as const
    return lastOf(trainOn(settings, next, uniformFrom(4))).sae
  })
}
