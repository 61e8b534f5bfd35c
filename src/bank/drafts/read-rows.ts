import { parse } from 'csv-parse/sync'
import { Fault } from '#domain'
import { USUAL_HEADERS, levelIn, sectionIn } from './draft.ts'
import type { Draft, Drafts, HeaderMapping, Oddity } from './draft.ts'
import { oddIn } from './read-markdown.ts'

type Row = Readonly<Record<string, unknown>>

/** Reads a bank that is a table with a row of headers. */
export function readCsv(text: string, headers?: HeaderMapping): Drafts {
  try {
    return fromRows(
      parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, trim: true }),
      2,
      headers,
    )
  } catch (error) {
    throw new Fault(
      'invalid',
      `this CSV cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Reads a bank that is a JSON array of objects, or an object that holds one. */
export function readJson(text: string, headers?: HeaderMapping): Drafts {
  const parsed = parsedJson(text)
  const rows = Array.isArray(parsed) ? parsed : Object.values(parsed ?? {}).find(Array.isArray)
  if (!rows) throw new Fault('invalid', 'this JSON holds no array of questions')
  return fromRows(
    rows.filter((row): row is Row => typeof row === 'object' && row !== null),
    1,
    headers,
  )
}

function parsedJson(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' ? parsed : null
  } catch (error) {
    throw new Fault('invalid', `this is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function fromRows(rows: readonly Row[], first: number, headers: HeaderMapping = USUAL_HEADERS): Drafts {
  const names = new Map([...new Set(rows.flatMap(row => Object.keys(row)))].map(name => [plain(name), name]))
  const column = (header: string) => names.get(plain(header))
  const prompt = column(headers.prompt)
  if (prompt === undefined)
    throw new Fault(
      'invalid',
      `no column "${headers.prompt}"; the columns are ${
        [...names.values()]
          .slice(0, 20)
          .map(name => `"${name.slice(0, 40)}"`)
          .join(', ') || 'none'
      }. Name it with --map prompt=HEADER`,
    )
  const oddities: Oddity[] = []
  const drafts = rows.flatMap((row, i): readonly Draft[] => {
    const at = i + first
    const cell = (header: string) => textOf(row[column(header) ?? ''])
    const all = (header: string) => listOf(row[column(header) ?? ''])
    const text = textOf(row[prompt])
    if (text === '') {
      oddities.push({ at, message: 'a row without a question; left out' })
      return []
    }
    return [
      {
        at,
        prompt: text,
        level: levelIn(cell(headers.level)) ?? 'core',
        section: sectionIn(cell(headers.section)) ?? sectionIn(cell(headers.level)) ?? 'foundations',
        topic: cell(headers.topic).toLowerCase(),
        depth: cell(headers.depth),
        followUps: all(headers.followUp),
        redFlags: all(headers.redFlag),
      },
    ]
  })
  return { drafts, oddities: [...oddities, ...drafts.flatMap(oddIn)].toSorted((a, b) => a.at - b.at) }
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The depth to which nested lists are read; a file of brackets alone nests without end. */
const MOST_DEEP = 8

function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .flat(MOST_DEEP)
      .map(each => (Array.isArray(each) ? '' : textOf(each)))
      .join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter(text => text !== '')
}
