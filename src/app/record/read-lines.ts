import { Entry } from '#domain'
import { contradictionIn } from './contradiction.ts'

/** Most complaints that are named. Parsing ends there, since a wrong file may hold millions. */
export const MOST_NAMED = 20
/** In characters: longer than any line can be that holds one answer and its report. */
export const LONGEST_LINE = 2 * 1024 * 1024

export interface RawLine {
  readonly number: number
  readonly text: string
}

export interface RecordLine {
  readonly number: number
  readonly entry: Entry
}

interface ReadLines {
  readonly lines: readonly RecordLine[]
  readonly complaints: readonly string[]
}

/**
 * The lines of a file that are not empty, one at a time. A list of them all would take many times the memory
 * of the file.
 */
export function* recordLines(text: string): Generator<RawLine> {
  let [number, counted] = [1, 0]
  for (const { 0: line, index } of text.matchAll(/\S[^\n]*/g)) {
    for (let end = text.indexOf('\n', counted); end >= 0 && end < index; end = text.indexOf('\n', counted)) {
      number += 1
      counted = end + 1
    }
    yield { number, text: line }
  }
}

/** Parses lines up to the end, or to the last complaint that is named. */
export function readLines(raw: Iterable<RawLine>): ReadLines {
  const lines: RecordLine[] = []
  const complaints: string[] = []
  for (const { number, text } of raw) {
    const read = readLine(text)
    if (typeof read !== 'string') lines.push({ number, entry: read })
    else if (complaints.push(`line ${number}: ${read}`) >= MOST_NAMED) break
  }
  return { lines, complaints }
}

/** The entry of a line, or the complaint about it. */
export function readLine(line: string): Entry | string {
  if (line.length > LONGEST_LINE) return 'longer than any line of a record'
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'not JSON; the line is cut off or damaged'
  }
  const parsed = Entry.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not a line of a record'}`
  }
  if (!isSame(json, parsed.data)) return 'holds fields that this version of Viva does not know'
  return contradictionIn(parsed.data) ?? parsed.data
}

/** Whether parsing kept every field. It recurses no deeper than the parsed value, which the schema bounds. */
function isSame(raw: unknown, parsed: unknown): boolean {
  if (!isObject(raw) || !isObject(parsed)) return raw === parsed
  if (Array.isArray(raw) !== Array.isArray(parsed)) return false
  const keys = Object.keys(raw)
  return (
    keys.length === Object.keys(parsed).length &&
    keys.every(key => Object.hasOwn(parsed, key) && isSame(raw[key], parsed[key]))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
