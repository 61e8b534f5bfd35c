import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#domain'
import { createSpeaksOf } from '#examiner'
import { PromptRecord, checkDefault, createLanguageModels } from '#llm'
import type { LanguageModels, ModelsConfig, Surroundings } from '#llm'
import { readWordCounts } from '../examiner/weights-folder.ts'
import { readModelsFile } from './models-file.ts'
import { openModelStore } from './model-store.ts'
import { weightsFolder } from '../examiner/open-judge.ts'
import { dataFolder, root } from '../places.ts'
import { openPrivateFile, openPrivateFolder } from '../record/private.ts'

export const surroundings: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  fetch: (input, init) => fetch(input, init),
  wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
}

export const promptRecordFile = join(root, 'src', 'llm', 'prompts', 'default.json')

/** The version of the judge's prompt that counts, with the evaluations behind it. */
export function readPromptRecord(): PromptRecord {
  return PromptRecord.parse(JSON.parse(readFileSync(promptRecordFile, 'utf8')))
}

/** The models named by the environment and by `models.yaml` in the data folder. No call is made yet. */
export async function openLanguageModels(
  environment: NodeJS.ProcessEnv,
): Promise<LanguageModels & { readonly config: ModelsConfig; close(): void }> {
  const folder = dataFolder(environment)
  const { config, keys } = readModelsFile(join(folder, 'models.yaml'), environment)
  const prompts = readPromptRecord()
  const wrong = await checkDefault(prompts)
  if (wrong) throw new Fault('invalid', `${promptRecordFile}: ${wrong}`)
  // Without a configured model nothing is booked, so no file is made.
  const free = config.models.length === 0 && !config.transcriber
  const file = free ? ':memory:' : join(folder, 'models.sqlite')
  if (file !== ':memory:') {
    openPrivateFolder(folder)
    openPrivateFile(file)
  }
  const { ledger, rulings, trials, close } = openModelStore(file, config.budget)
  return {
    ...createLanguageModels({
      config,
      keys,
      prompts,
      ledger,
      rulings,
      trials,
      speaksOf: createSpeaksOf(readWordCounts(weightsFolder)),
      surroundings,
    }),
    config,
    close,
  }
}
