import { CONTROLS } from '#domain'

/** A value as one line of JSON. What a terminal would act on is written as its number, which a program reads the same. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value).replace(
    CONTROLS,
    control => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${text}\n`
}
