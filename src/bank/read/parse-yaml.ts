import type { ZodType } from 'zod'
import type { Result } from '#domain'
import type { BankIssue } from '../issue.ts'
import { MOST_LETTERS, MOST_TROUBLES, readYaml } from './read-yaml.ts'
import type { Path } from './read-yaml.ts'

/** A parsed file that still knows the line of each of its values. */
export interface Source<T> {
  readonly value: T
  lineOf(path: Path): number
}

/** Reads one YAML file against a schema. Mismatches are named by line. */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: ZodType<T>,
): Result<Source<T>, readonly BankIssue[]> {
  const read = readYaml(text)
  if (!read.ok) return { ok: false, error: read.error.map(({ line, message }) => ({ file, line, message })) }

  const { value, lineOf } = read.value
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: { value: parsed.data, lineOf } }
  return {
    ok: false,
    error: parsed.error.issues.slice(0, MOST_TROUBLES).map(({ path, message }) => ({
      file,
      line: lineOf(path),
      message: `${path.join('.') || 'file'}: ${message}`.slice(0, MOST_LETTERS),
    })),
  }
}
