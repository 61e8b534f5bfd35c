import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BankIssue } from '#bank'
import { Fault } from '#domain'
import type { Result } from '#domain'

/** A file below a folder, by its path from there with forward slashes, and what it says. */
interface ReadFile<T> {
  readonly path: string
  readonly value: T
}

/** Reads all YAML files below a folder, in the order of their paths. Throws a `Fault` that names each issue. */
export function readYamlFolder<T>(
  folder: string,
  read: (file: string, text: string) => Result<T, readonly BankIssue[]>,
): readonly ReadFile<T>[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map(path => ({ path: path.replaceAll('\\', '/'), value: readYamlFile(join(folder, path), read) }))
}

/** Reads one YAML file. Throws a `Fault` that names each issue. */
export function readYamlFile<T>(
  file: string,
  read: (file: string, text: string) => Result<T, readonly BankIssue[]>,
): T {
  const result = read(file, readFileSync(file, 'utf8'))
  if (result.ok) return result.value
  throw new Fault(
    'invalid',
    result.error.map(issue => `${issue.file}:${issue.line} ${issue.message}`).join('\n'),
  )
}
