import { join } from 'node:path'
import type { ModelsView } from '#api'
import type { Transcriber, Voice } from '#domain'
import type { Judge } from '#examiner'
import { dataFolder } from '../places.ts'
import { isThere } from '../read-plain-file.ts'

interface Configured {
  readonly judge: Judge
  readonly models?: () => ModelsView
  readonly voice?: Voice
  readonly transcriber?: Transcriber
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
  if (!areModelsConfigured(environment)) return { judge: offline, close: () => {} }
  const models = await (await import('./open-models.ts')).openLanguageModels(environment)
  const voice = models.voice()
  const transcriber = models.transcriber()
  return {
    judge: models.configured(offline),
    models: () => models.view(offline),
    ...(voice && { voice }),
    ...(transcriber && { transcriber }),
    close: models.close,
  }
}
