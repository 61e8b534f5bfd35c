import { parseYaml, readYaml } from '#bank/read'
import { Fault } from '#domain'
import { ModelsFile, overlay, splitKeys } from '#llm'
import { isThere, readPlainFile } from '../read-plain-file.ts'

/** Largest `models.yaml`, in bytes: more than people write. */
const LARGEST = 100_000

/** Reads and checks the file. */
export function readModelsFile(file: string, environment: NodeJS.ProcessEnv): ReturnType<typeof splitKeys> {
  return readModelsText(file, modelsTextIn(file), environment)
}

/**
 * Checks the text of `models.yaml`, and parts the keys from the rest. No message quotes the text, which may hold a
 * key.
 */
export function readModelsText(
  file: string,
  text: string,
  environment: NodeJS.ProcessEnv,
): ReturnType<typeof splitKeys> {
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

/** The text of the file; empty where there is none. */
export function modelsTextIn(file: string): string {
  if (!isThere(file)) return ''
  const read = readPlainFile(file, LARGEST)
  if (!read.ok)
    throw new Fault('invalid', `${file} ${read.error}. Fix that, or move it away to go on offline.`)
  return read.value.toString('utf8')
}
