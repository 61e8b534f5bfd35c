import { guards } from './guards.ts'
import { asSyntax, part } from './syntax.ts'
import type { Syntax } from './syntax.ts'

/** The kinds of StrykerJS that concern values and control flow, and constants, as in Mothra (King, Offutt 1991). */
export type MutationKind =
  | 'number'
  | 'comparison'
  | 'logic'
  | 'arithmetic'
  | 'condition'
  | 'exit'
  | 'boolean'
  | 'method'

interface Alternative {
  readonly kind: MutationKind
  readonly at: readonly [start: number, end: number]
  readonly after: string
}

const COMPARED: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
}
const CALCULATED: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
}
const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' }

/** The changes that a node can have, given the nodes around it, the nearest first. */
export function alternatives(
  node: Syntax,
  around: readonly Syntax[],
  source: string,
): readonly Alternative[] {
  switch (node.type) {
    case 'Literal':
      return ofLiteral(node, around)
    case 'BinaryExpression':
      return [...ofComparison(node, around, source), ...ofCalculation(node, source)]
    case 'AssignmentExpression':
      return ofCalculation(node, source)
    case 'LogicalExpression':
      return ofLogic(node, around, source)
    case 'IfStatement':
    case 'ConditionalExpression':
      return ofCondition(node, around, source)
    case 'MemberExpression':
      return ofMethod(node, around)
    default:
      return []
  }
}

function ofLiteral(node: Syntax, [outer]: readonly Syntax[]): readonly Alternative[] {
  const { value } = node
  const at = [node.start, node.end] as const
  if (typeof value === 'boolean') return [{ kind: 'boolean', at, after: String(!value) }]
  if (typeof value !== 'number' || isIdleDefault(node, outer)) return []
  return nearby(value).map(other => ({ kind: 'number', at, after: String(other) }))
}

/** In `list[i] ?? 0` and `list[i]?.x ?? 0` the default is there for the compiler: `i` is within the list. */
function isIdleDefault(node: Syntax, outer: Syntax | undefined): boolean {
  return outer?.['operator'] === '??' && part(outer, 'right') === node && isIndexed(part(outer, 'left'))
}

function isIndexed(node: Syntax | undefined): boolean {
  if (!node || node['computed'] === true) return node !== undefined
  return isIndexed(part(node, 'object') ?? part(node, 'expression'))
}

/** A small whole number moves by one, any other is doubled and halved. */
function nearby(value: number): readonly number[] {
  if (value === 0) return [1]
  if (!Number.isInteger(value)) return [value * 2, value / 2]
  return value < 10 ? [value + 1, value - 1] : [value * 2, Math.round(value / 2)]
}

function ofComparison(node: Syntax, around: readonly Syntax[], source: string): readonly Alternative[] {
  if (isEquality(node) && guards(node, around, source)) return []
  return (COMPARED[operatorOf(node)] ?? []).map(other => replaced('comparison', node, other, source))
}

function isEquality(node: Syntax): boolean {
  return /^[!=]==$/.test(operatorOf(node))
}

function ofCalculation(node: Syntax, source: string): readonly Alternative[] {
  const other = CALCULATED[operatorOf(node)]
  if (other === undefined || isText(part(node, 'left')) || isText(part(node, 'right'))) return []
  return [replaced('arithmetic', node, other, source)]
}

/** A sum with text in it joins texts; `-` between them would not compile. */
function isText(node: Syntax | undefined): boolean {
  if (!node) return false
  return (
    typeof node['value'] === 'string' ||
    node.type === 'TemplateLiteral' ||
    (operatorOf(node) === '+' && (isText(part(node, 'left')) || isText(part(node, 'right'))))
  )
}

function ofLogic(node: Syntax, around: readonly Syntax[], source: string): readonly Alternative[] {
  const operator = operatorOf(node)
  const left = part(node, 'left')
  if (operator === '??' || !left || guards(left, [node, ...around], source)) return []
  const [first, last] = [source.slice(node.start, left.end), source.slice(left.end, node.end)]
  const other = operator === '&&' ? '||' : '&&'
  // In brackets, since && binds more firmly than || and does not mix with ?? at all.
  return [
    { kind: 'logic', at: [node.start, node.end], after: `(${first}${last.replace(operator, () => other)})` },
  ]
}

function ofCondition(node: Syntax, around: readonly Syntax[], source: string): readonly Alternative[] {
  const test = part(node, 'test')
  if (!test || guards(test, [node, ...around], source)) return []
  const at = [test.start, test.end] as const
  const text = source.slice(test.start, test.end)
  const argument = operatorOf(test) === '!' ? part(test, 'argument') : undefined
  const after = argument ? source.slice(argument.start, argument.end) : `!(${text})`
  return [
    { kind: 'condition', at, after },
    ...(isExit(node) ? [{ kind: 'exit', at, after: 'false' } as const] : []),
  ]
}

/** Whether an `if` does nothing but leave. */
function isExit(node: Syntax): boolean {
  const then = part(node, 'consequent')
  const body = then?.['body']
  const only = Array.isArray(body) ? body.length === 1 && asSyntax(body[0]) : then
  const leaves = only && /^(?:Return|Continue|Break|Throw)Statement$/.test(only.type)
  return node.type === 'IfStatement' && !node['alternate'] && Boolean(leaves)
}

function ofMethod(node: Syntax, [outer]: readonly Syntax[]): readonly Alternative[] {
  const name = part(node, 'property')
  const other = METHODS[String(name?.['name'])]
  if (!name || other === undefined || outer?.type !== 'CallExpression') return []
  return [{ kind: 'method', at: [name.start, name.end], after: other }]
}

function operatorOf(node: Syntax): string {
  return String(node['operator'])
}

/** The node with another operator between its sides. */
function replaced(kind: MutationKind, node: Syntax, other: string, source: string): Alternative {
  const [from, to] = [part(node, 'left')?.end ?? node.start, part(node, 'right')?.start ?? node.end]
  const between = source.slice(from, to).replace(operatorOf(node), () => other)
  return {
    kind,
    at: [node.start, node.end],
    after: source.slice(node.start, from) + between + source.slice(to, node.end),
  }
}
