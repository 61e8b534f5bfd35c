import { join } from 'node:path'
import type { Transcriber, Voice } from '#domain'
import type { Judge } from '#examiner'
import type { LanguageModels, ModelsConfig } from '#llm'
import { dataFolder } from '../places.ts'
import { isThere } from '../read-plain-file.ts'

type Opened = LanguageModels & { readonly config: ModelsConfig; close(): void }

/** The models of the learner's file as they are at present. */
export interface Configured {
  /** Rules as whoever is configured at that moment. */
  readonly judge: Judge
  voice(): Voice | undefined
  transcriber(): Transcriber | undefined
  /** Undefined while none is configured: then none of their code is loaded. */
  opened(): Opened | undefined
  /** Reads the file anew. Calls under way end as they began. */
  reopen(): Promise<void>
  close(): void
}

/** Whether models are configured. If not, none of their code is loaded. */
export function areModelsConfigured(environment: NodeJS.ProcessEnv): boolean {
  return (
    Boolean(environment['VIVA_MODEL'] || environment['VIVA_JUDGE']) ||
    isThere(join(dataFolder(environment), 'models.yaml'))
  )
}

/** The judge, the voice and the transcriber by the learner's `models.yaml`; without it, the offline judge alone. */
export async function openConfigured(offline: Judge, environment: NodeJS.ProcessEnv): Promise<Configured> {
  const all: Opened[] = []
  let present: { readonly models?: Opened; readonly judge: Judge; readonly voice?: Voice | undefined }
  const read = async (): Promise<typeof present> => {
    if (!areModelsConfigured(environment)) return { judge: offline }
    const models = await (await import('./open-models.ts')).openLanguageModels(environment)
    all.push(models)
    return { models, judge: models.configured(offline), voice: models.voice() }
  }
  present = await read()
  return {
    judge: {
      get name() {
        return present.judge.name
      },
      rule: (brief, signal) => present.judge.rule(brief, signal),
    },
    voice: () => present.voice,
    transcriber: () => present.models?.transcriber(),
    opened: () => present.models,
    async reopen() {
      present = await read()
    },
    close: () => all.forEach(models => models.close()),
  }
}
