import { TRANSCRIBER } from './config.ts'
import type { ModelSpec, ModelsConfig } from './config.ts'
import type { SpendLedger } from './spend-ledger.ts'
import { voicePlaceOf } from './transcriber-config.ts'

interface InUse {
  readonly config: ModelsConfig
  readonly keys: ReadonlyMap<string, string>
  /** The name of the judge. */
  readonly judge: string
  /** The version of its prompt. */
  readonly prompt: string
  readonly spent: ReturnType<SpendLedger['spent']>
}

export type ModelsInUse = ReturnType<typeof modelsInUse>

/** The judge in use and the configured models, by name, and what may be spent. It has no room for an API key. */
export function modelsInUse({ config, keys, judge, prompt, spent }: InUse) {
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
    models: config.models.map(({ name, provider, model, keyFrom }) => ({
      name,
      provider,
      model,
      used: used.includes(name),
      key: keyState(keys.has(name), { keyFrom }),
    })),
    purse:
      config.models.length === 0 && !config.transcriber ? null : { prompt, spent, budget: config.budget },
  }
}

function keyState(known: boolean, { keyFrom }: Pick<ModelSpec, 'keyFrom'>): 'known' | 'none' | 'missing' {
  return known ? 'known' : keyFrom === undefined ? 'none' : 'missing'
}
