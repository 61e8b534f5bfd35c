import { Fault } from '#domain'
import type { Transcriber, Voice } from '#domain'
import type { Judge, SpeaksOf } from '#examiner'
import { createAsk } from './ask.ts'
import type { Ask } from './ask.ts'
import { createAskOnce } from './ask-once.ts'
import { TRANSCRIBER } from './config.ts'
import type { ModelSpec, ModelsConfig } from './config.ts'
import { callAt } from './spend-ledger.ts'
import type { SpendLedger } from './spend-ledger.ts'
import { createModelJudge } from './model-judge.ts'
import type { RulingCache } from './model-judge.ts'
import { modelsInUse } from './models-in-use.ts'
import type { ModelsInUse } from './models-in-use.ts'
import { promptOf } from './prompts/prompts.ts'
import type { PromptRecord } from './prompts/prompts.ts'
import { voiceV1 } from './prompts/voice-v1.ts'
import { createRoutedJudge, withFallback } from './routed-judge.ts'
import { createSpeakOnce } from './speak-once.ts'
import type { Surroundings } from './surroundings.ts'
import { createTranscriber } from './transcriber.ts'
import { tryModel } from './try-model.ts'
import type { Tried } from './try-model.ts'
import { createVoice } from './voice.ts'

interface Parts {
  readonly config: ModelsConfig
  readonly keys: ReadonlyMap<string, string>
  readonly prompts: PromptRecord
  readonly ledger: SpendLedger
  readonly rulings: RulingCache
  readonly speaksOf: SpeaksOf
  readonly surroundings: Surroundings
}

export interface LanguageModels {
  /** `offline`, `routed` or the name of a model, without a fallback. */
  judge(name: string, offline: Judge, version?: string): Judge
  /** The judge that the configuration names. If a single model is silent, the offline judge rules. */
  configured(offline: Judge): Judge
  /** The voice that the configuration names, if any. */
  voice(): Voice | undefined
  transcriber(): Transcriber | undefined
  test(name: string, signal: AbortSignal): Promise<Tried>
  /** The judge in use and the configured models, by name. */
  view(offline: Judge): ModelsInUse
}

/**
 * The configured models, joined once. No library is loaded and no model called until a judge is asked to
 * rule.
 */
export function createLanguageModels({
  config,
  keys,
  prompts,
  ledger,
  rulings,
  speaksOf,
  surroundings,
}: Parts): LanguageModels {
  const asks = new Map<string, Ask>()
  const askOf = (spec: ModelSpec): Ask => {
    const ask =
      asks.get(spec.name) ??
      createAsk({
        spec,
        once: createAskOnce({ spec, key: keys.get(spec.name), surroundings }),
        ledger,
        surroundings,
      })
    asks.set(spec.name, ask)
    return ask
  }
  const specOf = (name: string): ModelSpec => {
    const spec = config.models.find(one => one.name === name)
    if (!spec)
      throw new Fault(
        'not-found',
        `no model ${name}; ${config.models.length === 0 ? 'models.yaml in the data folder names them, and there is none yet' : `there are ${config.models.map(one => one.name).join(', ')}`}`,
      )
    return spec
  }
  const alone = (spec: ModelSpec, version = config.prompt ?? prompts.default) =>
    createModelJudge({ spec, ask: askOf(spec), prompt: promptOf(version), rulings, speaksOf })
  const judge: LanguageModels['judge'] = (name, offline, version) => {
    if (name === 'offline') return offline
    if (name === 'routed')
      return createRoutedJudge({
        first: offline,
        then: config.route.map(spec => alone(spec, version)),
        sureFrom: config.sureFrom,
      })
    return alone(specOf(name), version)
  }
  return {
    judge,
    configured: offline =>
      config.judge === 'offline' || config.judge === 'routed'
        ? judge(config.judge, offline)
        : withFallback(judge(config.judge, offline), offline),
    voice() {
      if (config.voice === undefined) return undefined
      const spec = specOf(config.voice)
      return createVoice({
        spec,
        once: createSpeakOnce({ spec, key: keys.get(spec.name), surroundings }),
        prompt: voiceV1,
        ledger,
        surroundings,
      })
    },
    transcriber() {
      const { transcriber: spec } = config
      return spec && createTranscriber({ spec, key: keys.get(TRANSCRIBER), ledger, surroundings })
    },
    test: async (name, signal) => {
      const spec = specOf(name)
      return tryModel(spec, askOf(spec), surroundings, signal)
    },
    view: offline =>
      modelsInUse({
        config,
        keys,
        judge: judge(config.judge, offline).name,
        prompt: config.prompt ?? prompts.default,
        spent: ledger.spent(callAt(surroundings.now(), { model: '', prompt: '', about: '' }).day),
      }),
  }
}
