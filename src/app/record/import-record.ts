import { Entry, Fault, interviewLineId } from '#domain'
import type { EntryId, Report, Span } from '#domain'
import type { ImportResult } from '#api'
import { documentOf } from '#store'
import type { Services } from '../services.ts'

const MOST_NAMED = 20

interface Line {
  readonly number: number
  readonly entry: Entry
}

/**
 * Takes a record from elsewhere into this one, all or nothing.
 *
 * A line that is damaged is named by its number, and then none is taken. Lines that are already
 * there are left as they are.
 */
export async function importRecord(services: Services, text: string): Promise<ImportResult> {
  const complaints: string[] = []
  const lines: Line[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (typeof read === 'string') complaints.push(`line ${i + 1}: ${read}`)
    else lines.push({ number: i + 1, entry: read })
  }
  complaints.push(
    ...(await clashes(services, lines)),
    ...(await orphans(services, lines)),
    ...(await gaps(services, lines)),
  )
  if (complaints.length > 0) throw damaged(complaints)
  return services.store.merge(lines.map(line => line.entry))
}

function damaged(complaints: readonly string[]): Fault {
  const more = complaints.length > MOST_NAMED ? [`and ${complaints.length - MOST_NAMED} more`] : []
  return new Fault(
    'invalid',
    `Nothing was imported. ${[...complaints.slice(0, MOST_NAMED), ...more].join('; ')}`,
  )
}

/** The entry of a line, or what is wrong with it. */
function readLine(line: string): Entry | string {
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
  if (sorted(json) !== sorted(JSON.parse(documentOf(parsed.data))))
    return 'holds fields that this version of Viva does not know'
  return misquoted(parsed.data) ?? parsed.data
}

/** Evidence is words of the answer; where they differ, one of the two was damaged. */
function misquoted(entry: Entry): string | undefined {
  const examined = entry.kind === 'interview' ? entry.event : entry
  if (!('report' in examined)) return undefined
  const { answer } = examined
  const astray = spansOf(examined).find(({ start, end, text }) => answer.slice(start, end) !== text)
  return astray && `the evidence “${astray.text.slice(0, 40)}” is not in the answer at ${astray.start}`
}

function spansOf({ report }: { readonly report: Report }): readonly Span[] {
  return [
    ...report.verdicts.flatMap(v => ('evidence' in v ? v.evidence : 'near' in v ? v.near : [])),
    ...report.redFlags.flatMap(flag => flag.evidence),
    ...report.uncounted.map(({ span }) => span),
  ]
}

/** Lines that bear the id of another line and say something else. */
async function clashes({ store }: Services, lines: readonly Line[]): Promise<readonly string[]> {
  const seen = new Map<EntryId, string>()
  const complaints: string[] = []
  for (const { number, entry } of lines) {
    const document = documentOf(entry)
    const before = seen.get(entry.id)
    const stored = await store.entry(entry.id)
    if ((before ?? document) !== document)
      complaints.push(`line ${number}: another line of the file has its id and other words`)
    else if (stored && documentOf(stored) !== document)
      complaints.push(`line ${number}: the record holds its id with other words`)
    seen.set(entry.id, document)
  }
  return complaints
}

/** Lines of an interview whose forerunner is neither in the file nor in the record. */
async function gaps({ store }: Services, lines: readonly Line[]): Promise<readonly string[]> {
  const ids = new Set(lines.map(({ entry }) => entry.id))
  const complaints: string[] = []
  for (const { number, entry } of lines) {
    if (entry.kind !== 'interview' || entry.number === 0) continue
    const before = interviewLineId(entry.interview, entry.number - 1)
    if (!ids.has(before) && !(await store.entry(before)))
      complaints.push(
        `line ${number}: line ${entry.number - 1} of its interview is neither in the file nor in the record`,
      )
  }
  return complaints
}

/** Lines about an attempt that is neither in the file nor in the record: a line is missing. */
async function orphans({ store }: Services, lines: readonly Line[]): Promise<readonly string[]> {
  const attempts = new Set(lines.flatMap(({ entry }) => (entry.kind === 'attempt' ? [entry.id] : [])))
  const complaints: string[] = []
  for (const { number, entry } of lines) {
    if (!('attempt' in entry) || attempts.has(entry.attempt)) continue
    const stored = await store.entry(entry.attempt)
    if (stored?.kind !== 'attempt')
      complaints.push(`line ${number}: its attempt ${entry.attempt} is neither in the file nor in the record`)
  }
  return complaints
}

/** JSON with its keys in order, to compare what was read with what was understood. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
