import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { soundLines } from '#app'
import type { FoundLine, SoundLines } from '#app'
import { dataFolder, recordName } from '../places.ts'

/** No row of the record is smaller, its places in the indexes included. */
const SMALLEST_ROW = 256

export interface Rescued extends SoundLines {
  readonly folder: string
}

/**
 * All that can be read of a record that cannot be used, row by row, so that a damaged page costs no more than the rows
 * on it. Works on a copy: the file stays as it is, and may lie where nothing can be written.
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

/** The rows that can be read, and which cannot; nothing where not even the table is found. */
function rowsIn(
  file: string,
): { readonly found: readonly FoundLine[]; readonly lost: readonly string[] } | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { defensive: false })
    // With this SQLite opens a file that was cut off, too.
    database.exec('pragma writable_schema = on')
    // Rows are numbered from 1 on without a gap: none is deleted but all at once.
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
      lost: typeof count === 'number' ? lost : [...lost, `what came after row ${last}: it cannot be counted`],
    }
  } catch {
    // Its beginning is damaged, or it never was a record: what was said of it already stands.
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

/** The numbers from 1 to the last that are not among these, in stretches. */
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
