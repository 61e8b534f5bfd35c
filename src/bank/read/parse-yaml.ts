import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { ZodType } from 'zod'
import type { Result } from '#domain'
import type { BankIssue } from '../issue.ts'

export type Path = readonly PropertyKey[]

/** A parsed file that still knows on which line each of its values stands. */
export interface Source<T> {
  readonly value: T
  lineOf(path: Path): number
}

/** Reads one YAML file against a schema; what does not fit is named by line. */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: ZodType<T>,
): Result<Source<T>, readonly BankIssue[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) {
    return {
      ok: false,
      error: document.errors.map(e => ({
        file,
        line: lines.linePos(e.pos[0]).line,
        message: e.message.split('\n')[0] ?? e.code,
      })),
    }
  }

  const lineOf = (path: Path) => lineAt(document, lines, path)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { ok: true, value: { value: parsed.data, lineOf } }
  return {
    ok: false,
    error: parsed.error.issues.map(issue => ({
      file,
      line: lineOf(issue.path),
      message: `${issue.path.join('.') || 'file'}: ${issue.message}`,
    })),
  }
}

/** The line of the deepest part of the path that is there. */
function lineAt(document: Document, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents
  let line = 1
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      if (isScalar(pair.key) && pair.key.range) line = lines.linePos(pair.key.range[0]).line
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      const range = (node as { range?: readonly number[] } | undefined)?.range
      if (range?.[0] !== undefined) line = lines.linePos(range[0]).line
    } else break
  }
  return line
}
