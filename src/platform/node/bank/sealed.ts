import { createHash } from 'node:crypto'

/**
 * A value as JSON with a sum over its text: `{"sum":"…","value":…}`. A copy is read as what it was written as,
 * so a bit that flipped on the disk must be noticed: it may stand in an answer key.
 */
export function sealed(value: unknown): string {
  const text = JSON.stringify(value)
  return `${headOf(text)}${text}}`
}

/** What was sealed; undefined where a single letter of it changed since. */
export function unsealed(text: string): unknown {
  const inner = text.slice(headOf('').length, -1)
  return text === `${headOf(inner)}${inner}}` ? JSON.parse(inner) : undefined
}

function headOf(text: string): string {
  return `{"sum":"${createHash('sha256').update(text).digest('hex')}","value":`
}
