import { useMemo } from 'react'
import { figuresOf, keptBy } from '#labs/superposition'
import type {
  AutoencoderFigures,
  AutoencoderSettings,
  AutoencoderTraining,
  Sparsity,
  ToyModel,
  ToySettings,
  ToyTraining,
} from '#labs/superposition'
import { useTraining } from '../use-training.ts'
import type { Training } from '../use-training.ts'

const openModel = () => new Worker(new URL('./superposition.worker.ts', import.meta.url), { type: 'module' })
const openAutoencoder = () =>
  new Worker(new URL('./autoencoder.worker.ts', import.meta.url), { type: 'module' })

/** There is no model yet while it is trained; nothing is asked of the worker before. */
type Wished = Omit<AutoencoderSettings, 'model'> & { readonly model: ToyModel | undefined }

interface SuperpositionRun {
  readonly model: Training<ToyTraining>
  readonly autoencoder: Training<AutoencoderTraining>
  /** How many features have a direction, once the model is trained. */
  readonly kept: number | undefined
  /** Once the autoencoder is trained. */
  readonly figures: AutoencoderFigures | undefined
}

/**
 * The model is trained first, then the autoencoder on its activations; other settings of it keep the
 * model.
 */
export function useSuperposition(
  settings: ToySettings,
  sparsity: Sparsity,
  wanted: boolean,
): SuperpositionRun {
  const model = useTraining<ToySettings, ToyTraining>('superposition', openModel, settings, wanted)
  const toy = model.state === 'done' ? model.progress?.model : undefined
  const autoencoder = useTraining<Wished, AutoencoderTraining>(
    'autoencoder',
    openAutoencoder,
    { model: toy, density: settings.density, latents: 2 * settings.n, sparsity, seed: 2 },
    wanted && toy !== undefined,
  )
  const sae = autoencoder.state === 'done' ? autoencoder.progress?.sae : undefined
  const figures = useMemo(
    () => toy && sae && figuresOf(toy, sae, { sparsity, density: settings.density }),
    // The dictionary is new whenever one of the settings is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [toy, sae],
  )
  return { model, autoencoder, kept: toy && keptBy(toy).length, figures }
}
