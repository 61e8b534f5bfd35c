import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseYaml, readYaml } from '#bank/read'
import { Fault } from '#domain'
import { createSpeaksOf } from '#examiner'
import { ModelsFile, PromptRecord, checkDefault, createLanguageModels, overlay, splitKeys } from '#llm'
import type { LanguageModels, ModelsConfig, Surroundings } from '#llm'
import { readWordCounts } from '../examiner/weights-folder.ts'
import { openModelStore } from './model-store.ts'
import { weightsFolder } from '../examiner/open-judge.ts'
import { dataFolder, root } from '../places.ts'
import { isThere, readPlainFile } from '../read-plain-file.ts'
import { openPrivateFile, openPrivateFolder } from '../record/private.ts'

/** Largest `models.yaml`, in bytes: more than people write. */
const LARGEST = 100_000

const surroundings: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  fetch: (input, init) => fetch(input, init),
  wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
}

export const promptRecordFile = join(root, 'src', 'llm', 'prompts', 'default.json')

/** The models named by the environment and by `models.yaml` in the data folder. No call is made yet. */
export async function openLanguageModels(
  environment: NodeJS.ProcessEnv,
): Promise<LanguageModels & { readonly config: ModelsConfig; close(): void }> {
  const folder = dataFolder(environment)
  const { config, keys } = readModelsFile(join(folder, 'models.yaml'), environment)
  const prompts = PromptRecord.parse(JSON.parse(readFileSync(promptRecordFile, 'utf8')))
  const wrong = await checkDefault(prompts)
  if (wrong) throw new Fault('invalid', `${promptRecordFile}: ${wrong}`)
  // Without a configured model nothing is booked, so no file is made.
  const free = config.models.length === 0 && !config.transcriber
  const file = free ? ':memory:' : join(folder, 'models.sqlite')
  if (file !== ':memory:') {
    openPrivateFolder(folder)
    openPrivateFile(file)
  }
  const { ledger, rulings, close } = openModelStore(file, config.budget)
  return {
    ...createLanguageModels({
      config,
      keys,
      prompts,
      ledger,
      rulings,
      speaksOf: createSpeaksOf(readWordCounts(weightsFolder)),
      surroundings,
    }),
    config,
    close,
  }
}

/** Reads and checks the file. No message quotes its content, which may be a key. */
export function readModelsFile(file: string, environment: NodeJS.ProcessEnv): ReturnType<typeof splitKeys> {
  const text = textOf(file)
  const read = readYaml(text)
  if (!read.ok) {
    const [{ line, code } = { line: 1, code: 'unknown' }] = read.error
    throw new Fault(
      'invalid',
      `${file}:${line} is not YAML (${code.toLowerCase().replaceAll('_', ' ')}). Fix it, or move it away to go on offline.`,
    )
  }
  const { value } = read.value
  if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
    throw new Fault(
      'invalid',
      `${file}:1 is not a list of keys such as "judge:" and "models:". See docs/models.md.`,
    )
  const written: Record<string, unknown> = { ...value }
  const parsed = ModelsFile.safeParse(overlay(written, environment))
  if (parsed.success) return splitKeys(parsed.data, environment)
  // Read again by the parser that knows line numbers. Values from the environment have none.
  const placed = parseYaml(file, text || '{}', ModelsFile)
  const issues = placed.ok
    ? parsed.error.issues.map(
        issue =>
          `VIVA_MODEL or VIVA_JUDGE in the environment: ${issue.path.join('.')}: ${guarded(issue.message)}`,
      )
    : placed.error.map(issue => `${issue.file}:${issue.line} ${guarded(issue.message)}`)
  throw new Fault(
    'invalid',
    `${issues.join('\n')}\nFix it, or move the file away to go on offline. See docs/models.md.`,
  )
}

/** Masks long words and unknown names in a message. They may be a key that slipped into the wrong place. */
function guarded(message: string): string {
  return message
    .replace(/Unrecognized keys?: .*/, 'holds an entry that has no meaning here')
    .replace(/[\w+/=-]{24,}/g, '…')
}

function textOf(file: string): string {
  if (!isThere(file)) return ''
  const read = readPlainFile(file, LARGEST)
  if (!read.ok)
    throw new Fault('invalid', `${file} ${read.error}. Fix that, or move it away to go on offline.`)
  return read.value.toString('utf8')
}
