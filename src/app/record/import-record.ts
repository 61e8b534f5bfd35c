import { Fault, interviewIdOf } from '#domain'
import type { Entry, EntryId } from '#domain'
import type { ImportResult } from '#api'
import { documentOf } from '#store'
import type { Services } from '../services.ts'
import { disagreement, foundationOf } from './foundation.ts'
import { implausible } from './plausible-date.ts'
import { MOST_NAMED, recordLines, readLines } from './read-lines.ts'
import type { RecordLine } from './read-lines.ts'

/** The way out for a record made while a clock was wrong. Its lines are taken unchanged. */
const ANY_DATE =
  'If the clock was wrong when they were made, import them as they are: viva import --any-date FILE'

/** Whether lines with an implausible date are taken. */
type Dates = 'plausible' | 'any'

/**
 * Takes a record from elsewhere into this one, all or nothing.
 *
 * Damaged lines are named by their numbers, and then none is taken. Lines that are already here are left as
 * they are. A line is never changed to fit: two machines would then hold different lines under one id.
 */
export async function importRecord(services: Services, text: string, dates: Dates): Promise<ImportResult> {
  const { lines, complaints } = readLines(recordLines(text))
  if (complaints.length > 0) throw damaged(complaints, '')
  const misdated = dates === 'any' ? [] : await misdatedIn(services, lines)
  if (misdated.length > 0) throw damaged(misdated, `. ${ANY_DATE}`)
  const misplaced = await misplacedIn(services, lines)
  if (misplaced.length > 0) throw damaged(misplaced, '')
  return services.store.merge(lines.map(line => line.entry))
}

function damaged(complaints: readonly string[], wayOut: string): Fault {
  const more = complaints.length < MOST_NAMED ? '' : '; the rest was not checked'
  return new Fault('invalid', `Nothing was imported. ${complaints.join('; ')}${more}${wayOut}`)
}

/** Complaints about implausible dates. Lines that the record already holds do no further harm. */
async function misdatedIn(
  { store, now }: Services,
  lines: readonly RecordLine[],
): Promise<readonly string[]> {
  const clock = now()
  return firstComplaints(lines, async ({ entry }) => {
    const why = implausible(entry, clock)
    return why && !(await store.entry(entry.id)) ? why : undefined
  })
}

/** Complaints about ids and foundations, which are checked against the file and the record. */
async function misplacedIn(services: Services, lines: readonly RecordLine[]): Promise<readonly string[]> {
  const first = new Map<EntryId, Entry>()
  for (const { entry } of lines) if (!first.has(entry.id)) first.set(entry.id, entry)
  return firstComplaints(lines, async ({ entry }) => {
    const stored = await services.store.entry(entry.id)
    return (
      clash(entry, first.get(entry.id), stored) ?? (stored ? undefined : unfounded(services, entry, first))
    )
  })
}

/** The complaint about a line whose id belongs to another line with different content. */
function clash(entry: Entry, first: Entry | undefined, stored: Entry | undefined): string | undefined {
  if (first !== entry && first && documentOf(first) !== documentOf(entry))
    return 'the file already holds this id with different content'
  return stored && documentOf(stored) !== documentOf(entry)
    ? 'the record already holds this id with different content'
    : undefined
}

/** The complaint about a line whose foundation is neither in the file nor in the record. */
async function unfounded(
  { store }: Services,
  entry: Entry,
  file: ReadonlyMap<EntryId, Entry>,
): Promise<string | undefined> {
  const foundation = foundationOf(entry)
  if (!foundation) return undefined
  const { id, kind, called } = foundation
  const find = async (wanted: EntryId) => file.get(wanted) ?? (await store.entry(wanted))
  const held = await find(id)
  if (held?.kind !== kind) return `${called} is neither in the file nor in the record`
  if (entry.kind === 'retraction' && (await find(interviewIdOf(id)))?.kind === 'interview')
    return 'attempt: an answer of an interview stays with its interview'
  return disagreement(entry, held)
}

async function firstComplaints(
  lines: readonly RecordLine[],
  wrongWith: (line: RecordLine) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const line of lines) {
    const why = await wrongWith(line)
    if (why && complaints.push(`line ${line.number}: ${why}`) >= MOST_NAMED) break
  }
  return complaints
}
