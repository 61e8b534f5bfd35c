/**
 * The JSON object that a reply was meant to be, where small models dress it up: after a block of thinking, in a
 * code fence, among sentences, or as the text of a tool call. Undefined where there is none, or more than one.
 */
export function objectIn(reply: string): unknown {
  const spoken = reply.replace(/^[\s\S]*<\/think(?:ing)?>/i, '')
  const objects = objectsIn(spoken)
  return objects.length === 1 ? insideToolCall(objects[0]) : undefined
}

/** The outermost objects of a text, in order. Braces inside strings do not count. */
function objectsIn(text: string): readonly unknown[] {
  const found: unknown[] = []
  for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', start + 1)) {
    const end = endOfObject(text, start)
    if (end === undefined) break
    const value = parsed(text.slice(start, end))
    if (value === undefined) continue
    found.push(value)
    start = end - 1
  }
  return found
}

function endOfObject(text: string, start: number): number | undefined {
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at += 1
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{') depth += 1
    else if (letter === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `{"name": …, "arguments": …}`: the form in which models write a tool call as text. */
export function insideToolCall(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('name' in value)) return value
  const inside = 'arguments' in value ? value.arguments : 'parameters' in value ? value.parameters : value
  return typeof inside === 'string' ? parsed(inside) : inside
}
