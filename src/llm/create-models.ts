import { Fault } from '#domain'
import type { JudgeTrial, Transcriber, Voice } from '#domain'
import type { Judge, SpeaksOf } from '#examiner'
import { createAsk } from './ask.ts'
import type { Ask } from './ask.ts'
import { createAskOnce } from './ask-once.ts'
import { TRANSCRIBER, isHere } from './config.ts'
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
import { runTrial } from './trial/run-trial.ts'
import type { TrialOn } from './trial/run-trial.ts'
import { trialCost } from './trial/trial-cost.ts'
import { trialKey } from './trial/trial-shelf.ts'
import type { TrialShelf } from './trial/trial-shelf.ts'
import { tryModel } from './try-model.ts'
import type { Tried } from './try-model.ts'
import { createVoice } from './voice.ts'

interface Parts {
  readonly config: ModelsConfig
  readonly keys: ReadonlyMap<string, string>
  readonly prompts: PromptRecord
  readonly ledger: SpendLedger
  readonly rulings: RulingCache
  readonly trials: TrialShelf
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
  /** Tries a model as the only judge, keeps what came out, and gives it; undefined when the signal aborts. */
  tryJudge(name: string, on: TrialOn, signal: AbortSignal): Promise<JudgeTrial | undefined>
  /** The cost of a trial of a model, in dollars. */
  trialCost(name: string, on: Pick<TrialOn, 'answers' | 'rubricOf'>): ReturnType<typeof trialCost>
  /** The judge in use and the configured models, by name. */
  view(offline: Judge): ModelsInUse
}

/** How many answers of a trial are with a hosted model at once. */
const HOSTED_AT_ONCE = 4

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
  trials,
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
  const alone = (spec: ModelSpec, offline: Judge, version = config.prompt ?? prompts.default) =>
    createModelJudge({
      spec,
      ask: askOf(spec),
      prompt: promptOf(version),
      rulings,
      speaksOf,
      offline,
      trial: trials.get(trialKey(spec, version)),
    })
  const judge: LanguageModels['judge'] = (name, offline, version) => {
    if (name === 'offline') return offline
    if (name === 'routed')
      return createRoutedJudge({
        first: offline,
        then: config.route.map(spec => alone(spec, offline, version)),
        sureFrom: config.sureFrom,
      })
    return alone(specOf(name), offline, version)
  }
  const spent = () => ledger.spent(callAt(surroundings.now(), { model: '', prompt: '', about: '' }).day)
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
    tryJudge: async (name, on, signal) => {
      const spec = specOf(name)
      const version = config.prompt ?? prompts.default
      const trial = await runTrial(
        {
          ...on,
          judge: alone(spec, on.builtIn),
          atOnce: isHere(spec) ? 1 : HOSTED_AT_ONCE,
          spent: () => spent().dollars,
          surroundings,
        },
        signal,
      )
      if (trial) trials.put(trialKey(spec, version), trial)
      return trial
    },
    trialCost: (name, on) => trialCost(specOf(name), on, promptOf(config.prompt ?? prompts.default)),
    view: offline =>
      modelsInUse({
        config,
        keys,
        judge: judge(config.judge, offline).name,
        prompt: config.prompt ?? prompts.default,
        spent: spent(),
        trials,
      }),
  }
}
