import { part } from './syntax.ts'
import type { Syntax } from './syntax.ts'

/**
 * Whether a condition narrows the type of something that is used where the condition holds or fails. Turned
 * round it would not compile, and the compiler is no test.
 */
export function guards(condition: Syntax, around: readonly Syntax[], source: string): boolean {
  const region = guarded(condition, around, source)
  return narrowed(condition, source).some(name => mentions(region, name))
}

/** The references whose type a condition may narrow. */
function narrowed(condition: Syntax, source: string): readonly string[] {
  const sides = [part(condition, 'left'), part(condition, 'right')]
  const inner = part(condition, 'argument') ?? part(condition, 'expression')
  switch (condition.type) {
    case 'LogicalExpression':
      return sides.flatMap(side => (side ? narrowed(side, source) : []))
    case 'BinaryExpression':
      return sides.some(isFixed) || /^in/.test(String(condition['operator'])) ? sides.flatMap(referred) : []
    case 'UnaryExpression':
    case 'ParenthesizedExpression':
      return inner ? narrowed(inner, source) : []
    default:
      return referred(condition)
  }

  /** A reference, and the object that it reads from: `x.kind` tells what `x` is. */
  function referred(node: Syntax | undefined): readonly string[] {
    if (!node || node['value'] === null) return []
    if (node.type === 'UnaryExpression') return referred(part(node, 'argument'))
    if (node.type === 'ChainExpression') return referred(part(node, 'expression'))
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return []
    return [source.slice(node.start, node.end), ...referred(part(node, 'object'))]
  }
}

/** Undefined, null, or a text that may be a member of a union. */
function isFixed(node: Syntax | undefined): boolean {
  return (
    node?.['name'] === 'undefined' ||
    (node?.type === 'Literal' && (node['value'] === null || typeof node['value'] === 'string'))
  )
}

/** The text that runs knowing that the condition holds or fails. */
function guarded(condition: Syntax, around: readonly Syntax[], source: string): string {
  let end = condition.end
  for (const outer of around) {
    end = Math.max(end, outer.end)
    if (outer.type === 'BlockStatement' || outer.type === 'Program' || /Function/.test(outer.type)) break
  }
  return source.slice(condition.end, end)
}

function mentions(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0) return false
  const isWord = (letter: string | undefined) => letter !== undefined && /[\w$]/.test(letter)
  const whole = !isWord(text[at - 1]) && !isWord(text[at + name.length])
  return whole || mentions(text.slice(at + name.length), name)
}
