import { TRANSCRIBER, isHere } from './config.ts'
import type { ModelSpec, ModelsConfig } from './config.ts'
import type { SpendLedger } from './spend-ledger.ts'
import { voicePlaceOf } from './transcriber-config.ts'
import { trialKey } from './trial/trial-shelf.ts'
import type { TrialShelf } from './trial/trial-shelf.ts'

interface InUse {
  readonly config: ModelsConfig
  readonly keys: ReadonlyMap<string, string>
  /** The name of the judge. */
  readonly judge: string
  /** The version of its prompt. */
  readonly prompt: string
  readonly spent: ReturnType<SpendLedger['spent']>
  readonly trials: TrialShelf
}

export type ModelsInUse = ReturnType<typeof modelsInUse>

/** The judge in use and the configured models, by name, and what may be spent. It has no room for an API key. */
export function modelsInUse({ config, keys, judge, prompt, spent, trials }: InUse) {
  const used =
    config.judge === 'offline'
      ? []
      : config.judge === 'routed'
        ? config.route.map(spec => spec.name)
        : [config.judge]
  return {
    judge,
    offline: used.length === 0,
    voice: config.voice ?? null,
    transcriber: config.transcriber
      ? {
          ...voicePlaceOf(config.transcriber.baseUrl),
          model: config.transcriber.model,
          key: keyState(keys.has(TRANSCRIBER), config.transcriber),
        }
      : null,
    way: config.judge,
    models: config.models.map(spec => {
      const { name, provider, model, keyFrom, price } = spec
      return {
        name,
        provider,
        model,
        used: used.includes(name),
        here: isHere(spec),
        price: price ?? null,
        key: keyState(keys.has(name), { keyFrom }),
        trial: trials.get(trialKey(spec, prompt)) ?? null,
      }
    }),
    purse:
      config.models.length === 0 && !config.transcriber ? null : { prompt, spent, budget: config.budget },
  }
}

function keyState(known: boolean, { keyFrom }: Pick<ModelSpec, 'keyFrom'>): 'known' | 'none' | 'missing' {
  return known ? 'known' : keyFrom === undefined ? 'none' : 'missing'
}
