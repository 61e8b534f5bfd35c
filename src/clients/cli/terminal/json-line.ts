import { CONTROLS } from '#domain'

/** A value as one line of JSON. Control characters are escaped, so that a terminal does not act on them. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value).replace(
    CONTROLS,
    control => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${text}\n`
}
