import { Fault } from '#domain'

const RESCUE = '“viva export FILE” saves what can still be read'

/** The cause and the way out, by SQLite's primary result code: https://sqlite.org/rescode.html */
const SAYS: ReadonlyMap<number, string> = new Map([
  [5, 'another program has locked the record; try again, or end that program'],
  [8, 'the record is read-only; make its file and its folder writable'],
  [
    10,
    'the disk of the record is full or failing; free some space, and if that does not help, copy the folder to another disk',
  ],
  [11, `the record is damaged; ${RESCUE}`],
  [13, 'the disk is full, so nothing was stored; free some space and try again'],
  [26, 'the beginning of the record is damaged, or the file is not a record; restore a copy of it'],
])

/** An error of SQLite as a `Fault`, if its code is known; any other error unchanged. */
export function faultOf(error: unknown): unknown {
  const code = codeOf(error)
  const says = code === undefined ? undefined : SAYS.get(code & 0xff)
  return says && error instanceof Error
    ? new Fault('unavailable', `${says} (SQLite: ${error.message})`, { cause: error })
    : error
}

/** The fault for damage that the check of the whole file found. */
export function damageFault(finding: string): Fault {
  return new Fault('unavailable', `the record is damaged; ${RESCUE} (SQLite: ${finding})`)
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined
}
