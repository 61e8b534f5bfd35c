import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelsDesk } from '#app'
import { NO_MODELS } from '#api'
import type { Bank } from '#bank'
import { Fault, instant } from '#domain'
import { rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import type { TrialOn } from '#llm'
import { dataFolder, root, trialFile } from '../places.ts'
import type { Edit } from './edit-models-file.ts'
import type { Configured } from './open-configured.ts'

interface Parts {
  readonly bank: Bank
  readonly offline: Judge
  readonly configured: Configured
  readonly environment: NodeJS.ProcessEnv
}

interface Trying {
  readonly model: string
  readonly stop: AbortController
  done: number
  readonly of: number
  stopped: string | null
}

/** A model on one's own processor writes a few words a second. */
const LOCAL_TIMEOUT_SECONDS = 300

const NO_MODEL = 'no model of this name is set up'

/** Finds, adds, tries and chooses models by the learner's `models.yaml`, which stays the store of it all. */
export function openModelsDesk({ bank, offline, configured, environment }: Parts): ModelsDesk {
  const file = join(dataFolder(environment), 'models.yaml')
  let trying: Trying | undefined
  let answers: TrialOn['answers'] | undefined

  const trialOn = async (done: (count: number) => void): Promise<TrialOn> => {
    const { TrialAnswers } = await import('#llm')
    answers ??= TrialAnswers.parse(JSON.parse(readFileSync(join(root, trialFile), 'utf8')))
    return {
      builtIn: offline,
      // A bank laid over ours may lack a question or mean another point by it.
      answers: answers.filter(({ question }) => bank.find(question)),
      rubricOf: question => rubricOf(bank.get(question)),
      instant: () => instant(new Date()),
      done,
    }
  }
  const edit = async (...edits: readonly Edit[]) => {
    const [{ editModelsFile }, { readModelsText }] = await Promise.all([
      import('./edit-models-file.ts'),
      import('./models-file.ts'),
    ])
    editModelsFile(file, edits, text => readModelsText(file, text, environment))
    await configured.reopen()
  }
  const opened = () => {
    const models = configured.opened()
    if (!models) throw new Fault('not-found', NO_MODEL)
    return models
  }
  const known = (name: string) => {
    if (!opened().config.models.some(model => model.name === name)) throw new Fault('not-found', NO_MODEL)
    if (name === 'environment')
      throw new Fault('conflict', 'VIVA_MODEL in the environment sets this model up, so it is changed there')
  }

  return {
    async view() {
      const models = configured.opened()
      const state = {
        fixed: Boolean(environment['VIVA_JUDGE']),
        trying: trying
          ? { model: trying.model, done: trying.done, of: trying.of, stopped: trying.stopped }
          : null,
      }
      if (!models) return { ...NO_MODELS, ...state, judge: offline.name }
      const view = models.view(offline)
      const on = view.models.some(({ price }) => price) ? await trialOn(() => {}) : undefined
      return {
        ...view,
        ...state,
        models: view.models.map(model => ({
          ...model,
          trialCost: on && model.price ? models.trialCost(model.name, on) : null,
        })),
      }
    },
    async find(signal) {
      const { findServers, USUAL_PLACES } = await import('#llm')
      const { surroundings } = await import('./open-models.ts')
      return findServers(placesIn(environment) ?? USUAL_PLACES, surroundings, signal)
    },
    async add({ provider, model, baseUrl, key, price }) {
      const { isHere, nameFor } = await import('#llm')
      const taken = configured.opened()?.config.models ?? []
      const same = taken.find(
        one => one.provider === provider && one.model === model && one.baseUrl === baseUrl,
      )
      if (same) {
        // Fields that are not said anew stay, such as votes or a key.
        const at = (field: string) => ['models', same.name, field]
        return edit(
          ...(key === undefined ? [] : [[at('key'), key] as const, [at('keyFrom'), undefined] as const]),
          ...(price === undefined ? [] : [[at('price'), price] as const]),
        )
      }
      const names = taken.map(one => one.name)
      await edit([
        ['models', nameFor(model, names)],
        {
          provider,
          model,
          ...(baseUrl && { baseUrl }),
          ...(baseUrl && isHere({ baseUrl }) && { timeoutSeconds: LOCAL_TIMEOUT_SECONDS }),
          ...(key && { key }),
          ...(price && { price }),
        },
      ])
    },
    async remove(name) {
      known(name)
      const { config } = opened()
      const route = config.route.map(one => one.name).filter(one => one !== name)
      const isLast = config.models.length === 1
      await edit(
        [['models', name], undefined],
        ...(config.judge === name || (config.judge === 'routed' && isLast)
          ? [[['judge'], 'offline'] as const]
          : []),
        ...(config.voice === name ? [[['voice'], undefined] as const] : []),
        ...(config.routeNamed ? [[['route'], route.length > 0 ? route : undefined] as const] : []),
      )
    },
    async forgetKey(name) {
      known(name)
      const { keyFrom } = opened().config.models.find(model => model.name === name) ?? {}
      if (keyFrom !== undefined)
        throw new Fault(
          'conflict',
          `the key comes from ${keyFrom} in the environment, so it is removed there`,
        )
      await edit([['models', name, 'key'], undefined])
    },
    async choose({ judge, voice, dollars }) {
      if (judge !== undefined && environment['VIVA_JUDGE'])
        throw new Fault('conflict', 'VIVA_JUDGE in the environment says who judges, so it is changed there')
      await edit(
        ...(judge === undefined ? [] : [[['judge'], judge] as const]),
        ...(voice === undefined ? [] : [[['voice'], voice ?? undefined] as const]),
        ...(dollars === undefined ? [] : [[['budget', 'dollars'], dollars] as const]),
      )
    },
    test: (name, signal) => opened().test(name, signal),
    async startTrial(name, adopt) {
      const models = opened()
      known(name)
      if (trying && trying.stopped === null)
        throw new Fault('conflict', `${trying.model} is being tried; wait for it, or stop it first`)
      const on = await trialOn(count => {
        if (trying) trying.done = count
      })
      const started: Trying = {
        model: name,
        stop: new AbortController(),
        done: 0,
        of: on.answers.length,
        stopped: null,
      }
      trying = started
      void models
        .tryJudge(name, on, started.stop.signal)
        .then(async trial => {
          if (trial) {
            if (adopt && trial.standsAlone && !environment['VIVA_JUDGE']) await edit([['judge'], name])
            else await configured.reopen()
            trying = undefined
          } else started.stopped = 'You stopped it. What was ruled on is kept, so it goes on from there.'
        })
        .catch((error: unknown) => {
          if (!(error instanceof Fault)) console.error(error)
          started.stopped = error instanceof Fault ? error.message : 'It broke off; the terminal shows why.'
        })
    },
    stopTrial(name) {
      if (trying?.model === name) trying.stop.abort()
    },
    async setTranscriber(server) {
      await edit([['transcriber'], server ?? undefined])
    },
  }
}

/** More places to look at than the usual ones, such as another port: `VIVA_MODEL_SERVERS`, with commas. */
function placesIn({ VIVA_MODEL_SERVERS }: NodeJS.ProcessEnv) {
  return VIVA_MODEL_SERVERS?.split(',').map(address => {
    const { hostname } = new URL(address)
    if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
      throw new Fault('invalid', `VIVA_MODEL_SERVERS names ${hostname}; Viva looks on this machine alone`)
    return ['a server', address.replace(/\/+$/, '')] as const
  })
}
