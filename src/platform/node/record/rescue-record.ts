import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { soundLines } from '#app'
import type { FoundLine, SoundLines } from '#app'
import { dataFolder, recordName } from '../places.ts'

/** A lower bound for the size of a row in bytes, including its places in the indexes. */
const SMALLEST_ROW = 256

interface Rescued extends SoundLines {
  readonly folder: string
}

/**
 * Reads all that can be read of an unusable record. It goes row by row, so that a damaged page costs only the
 * rows on it. It works on a copy, so the file stays as it is and may be read-only.
 */
export function rescueRecord(environment: NodeJS.ProcessEnv): Rescued | undefined {
  const folder = dataFolder(environment)
  const file = join(folder, recordName)
  if (!existsSync(file)) return undefined
  const scratch = mkdtempSync(join(tmpdir(), 'viva-rescue-'))
  try {
    const copy = join(scratch, recordName)
    for (const part of ['', '-wal']) if (existsSync(file + part)) copyFileSync(file + part, copy + part)
    const rows = rowsIn(copy)
    if (!rows) return undefined
    const { lines, leftOut } = soundLines(rows.found)
    return { folder, lines, leftOut: [...rows.lost, ...leftOut] }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/**
 * The rows that can be read, and the numbers of those that cannot. Undefined if not even the table is found.
 */
function rowsIn(
  file: string,
): { readonly found: readonly FoundLine[]; readonly lost: readonly string[] } | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { defensive: false })
    // With this, SQLite opens even a file that was cut off.
    database.exec('pragma writable_schema = on')
    // Rows are numbered from 1 on without a gap, since they are only ever deleted all at once.
    const row = database.prepare('select document from entry where rowid = ?')
    const most = Math.ceil(sizeOf(file) / SMALLEST_ROW)
    const found: { readonly number: number; readonly text: string }[] = []
    for (let number = 1; number <= most; number += 1) {
      const text = attempt(() => row.get(number)?.['document'])
      if (typeof text === 'string') found.push({ number, text })
    }
    const numbers = found.map(({ number }) => number)
    const last = numbers.at(-1) ?? 0
    const count = attempt(() => database?.prepare('select count(*) as n from entry').get()?.['n'])
    const lost = gapsIn(numbers, typeof count === 'number' ? Math.max(last, count) : last)
    return {
      found: found.map(({ number, text }) => ({ place: `row ${number}`, text })),
      lost:
        typeof count === 'number' ? lost : [...lost, `any rows after row ${last}: they cannot be counted`],
    }
  } catch {
    // Its beginning is damaged, or it never was a record. The error that led here says so already.
    return undefined
  } finally {
    database?.close()
  }
}

function sizeOf(file: string): number {
  const log = `${file}-wal`
  return statSync(file).size + (existsSync(log) ? statSync(log).size : 0)
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The numbers from 1 to the last that are not among these, by range. */
function gapsIn(numbers: readonly number[], last: number): readonly string[] {
  const gaps: string[] = []
  let next = 1
  for (const number of [...numbers, last + 1]) {
    if (number - next === 1) gaps.push(`row ${next}: its page is damaged`)
    if (number - next > 1) gaps.push(`rows ${next} to ${number - 1}: their pages are damaged`)
    next = number + 1
  }
  return gaps
}
