import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelsView } from '#domain'
import type { Judge } from '#examiner'
import { dataFolder } from './places.ts'

interface Configured {
  readonly judge: Judge
  readonly models?: () => ModelsView
  close(): void
}

/** Whether models are configured: without that, none of their code is loaded. */
export function areModelsConfigured(environment: NodeJS.ProcessEnv): boolean {
  return Boolean(environment['VIVA_MODEL'] || environment['VIVA_JUDGE']) || existsSync(join(dataFolder(environment), 'models.yaml'))
}

/** The judge that the learner's `models.yaml` asks for: the offline one, unless it says otherwise. */
export async function openConfigured(offline: Judge, environment: NodeJS.ProcessEnv): Promise<Configured> {
  if (!areModelsConfigured(environment)) return { judge: offline, close: () => {} }
  const models = await (await import('./open-models.ts')).openModels(environment)
  return { judge: models.configured(offline), models: () => models.view(offline), close: models.close }
}
