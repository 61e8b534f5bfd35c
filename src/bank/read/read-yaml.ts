import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Document, YAMLMap } from 'yaml'
import type { Result } from '#domain'

/** Five times as many as the largest file of the built-in bank holds. */
const MOST_VALUES = 50_000
/** The first complaints say enough about a file that is wrong throughout. */
export const MOST_TROUBLES = 100
/** A message may quote the file, and so be as long as the file. */
export const MOST_LETTERS = 300

export type Path = readonly PropertyKey[]

interface YamlTrouble {
  readonly line: number
  /** The kind of trouble, without a word of the file. */
  readonly code: string
  readonly message: string
}

/** The content of a file, with the line of each part. */
interface Yaml {
  readonly value: unknown
  lineOf(path: Path): number
}

/** Parses any text as YAML, in a time bounded by its length. It never throws. */
export function readYaml(text: string): Result<Yaml, readonly YamlTrouble[]> {
  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line || 1
  const document = parseDocument(text, {
    lineCounter: lines,
    // The parser compares each key with all others so far; a hundred thousand keys take it 40 s.
    uniqueKeys: false,
    prettyErrors: false,
    // Its warnings quote the file, and a file may hold a key.
    logLevel: 'error',
  })
  const errors = document.errors.slice(0, MOST_TROUBLES).map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    code,
    message: (message.split('\n')[0] || code).slice(0, MOST_LETTERS),
  }))
  if (errors.length > 0) return { ok: false, error: errors }

  const { troubles, firstAlias } = scan(document, lineAt)
  if (troubles.length > 0) return { ok: false, error: troubles }
  try {
    return { ok: true, value: { value: document.toJS(), lineOf: path => lineIn(document, lineAt, path) } }
  } catch {
    const message = 'its aliases unfold to more than can be read; write the values out'
    return { ok: false, error: [{ line: lineAt(firstAlias), code: 'EXCESSIVE_ALIASES', message }] }
  }
}

type LineAt = (offset: number) => number

/**
 * Faults that the parser lets pass and that its values would trip over: dangling aliases, duplicate keys, too
 * many values.
 */
function scan(document: Document, lineAt: LineAt) {
  const troubles: YamlTrouble[] = []
  const anchors = new Set<string>()
  let firstAlias = 0
  let values = 0
  visit(document, {
    Node(_, node) {
      values += 1
      if (values > MOST_VALUES) {
        const message = `more than ${MOST_VALUES} values; cut the file into parts`
        troubles.push({ line: lineAt(node.range?.[0] ?? 0), code: 'TOO_MANY_VALUES', message })
        return visit.BREAK
      }
      if (node.anchor !== undefined && !isAlias(node)) anchors.add(node.anchor)
      if (isAlias(node)) {
        const at = node.range?.[0] ?? 0
        firstAlias ||= at
        if (!anchors.has(node.source)) troubles.push(unresolved(node.source, lineAt(at)))
      }
      if (isMap(node)) troubles.push(...keysTwice(node, lineAt))
      return undefined
    },
  })
  return { troubles: troubles.slice(0, MOST_TROUBLES), firstAlias }
}

function unresolved(source: string, line: number): YamlTrouble {
  const name = source.slice(0, 40)
  const message = `*${name} stands for a value that nothing before it names &${name}; a text that begins with * is put in quotes`
  return { line, code: 'UNRESOLVED_ALIAS', message }
}

function keysTwice({ items }: YAMLMap, lineAt: LineAt): readonly YamlTrouble[] {
  const keys = new Set<unknown>()
  const troubles: YamlTrouble[] = []
  for (const { key } of items) {
    if (!isScalar(key)) continue
    if (keys.has(key.value))
      troubles.push({
        line: lineAt(key.range?.[0] ?? 0),
        code: 'DUPLICATE_KEY',
        message: 'Map keys must be unique',
      })
    keys.add(key.value)
  }
  return troubles
}

/** The line of the deepest part of the path that exists. */
function lineIn(document: Document, lineAt: LineAt, path: Path): number {
  let node: unknown = document.contents
  let line = 1
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0])
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      if (isNode(node) && node.range) line = lineAt(node.range[0])
    } else break
  }
  return line
}
