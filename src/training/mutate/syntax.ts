import { parseSync } from 'vite'

/** A node of the syntax tree, by the little that mutations need of it. Places are offsets into the source. */
export interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

/** The tree of a TypeScript file as it is written, types included. */
export function syntaxOf(file: string, source: string): Syntax {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`)
  return asSyntax(program) ?? { type: 'Program', start: 0, end: source.length }
}

export function asSyntax(value: unknown): Syntax | undefined {
  // Every node of ESTree has a type, and no other object in the tree has one that is text.
  return isObject(value) && typeof value['type'] === 'string' ? (value as Syntax) : undefined
}

export function part(node: Syntax | undefined, name: string): Syntax | undefined {
  return asSyntax(node?.[name])
}

/** Visits what is left of a file when types are erased: each node with those around it, the nearest first. */
export function eachNode(
  node: Syntax,
  visit: (node: Syntax, around: readonly Syntax[]) => void,
  around: readonly Syntax[] = [],
): void {
  if (node.type.startsWith('Import')) return
  // `x as T` and its like hold an expression; all else whose name begins so is a type.
  if (!node.type.startsWith('TS')) visit(node, around)
  else if (!HOLDS_EXPRESSION.test(node.type)) return
  for (const [name, value] of Object.entries(node))
    for (const each of Array.isArray(value) ? value : [value]) {
      const child = asSyntax(each)
      if (child && !isName(node, name)) eachNode(child, visit, [node, ...around])
    }
}

const HOLDS_EXPRESSION = /^TS(?:As|Satisfies|NonNull|Instantiation)/

/** The key of a property is a name, even where it is written as a number. */
function isName(node: Syntax, part: string): boolean {
  return part === 'key' && node['computed'] !== true
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
