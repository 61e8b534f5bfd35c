import { join } from 'node:path'
import type { ModelsView } from '#api'
import type { Voice } from '#domain'
import type { Judge } from '#examiner'
import { dataFolder } from '../places.ts'
import { isThere } from '../read-plain-file.ts'

interface Configured {
  readonly judge: Judge
  readonly models?: () => ModelsView
  readonly voice?: Voice
  close(): void
}

/** Whether models are configured. If not, none of their code is loaded. */
export function areModelsConfigured(environment: NodeJS.ProcessEnv): boolean {
  return (
    Boolean(environment['VIVA_MODEL'] || environment['VIVA_JUDGE']) ||
    isThere(join(dataFolder(environment), 'models.yaml'))
  )
}

/** The judge and the voice by the learner's `models.yaml`; without it, the offline judge and no voice. */
export async function openConfigured(offline: Judge, environment: NodeJS.ProcessEnv): Promise<Configured> {
  if (!areModelsConfigured(environment)) return { judge: offline, close: () => {} }
  const models = await (await import('./open-models.ts')).openLanguageModels(environment)
  const voice = models.voice()
  return {
    judge: models.configured(offline),
    models: () => models.view(offline),
    ...(voice && { voice }),
    close: models.close,
  }
}
