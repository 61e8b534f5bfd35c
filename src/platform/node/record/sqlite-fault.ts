import { Fault } from '#domain'

const RESCUE = '“viva export FILE” writes what can still be read of it'

/** What to do, by SQLite's primary result code: https://sqlite.org/rescode.html */
const SAYS: ReadonlyMap<number, string> = new Map([
  [5, 'another program holds the record; try again, or end that program'],
  [8, 'the record can be read and not written; make its file and its folder writable'],
  [
    10,
    'the disk under the record is full or fails; make room, and if that is not it, copy the folder to another disk',
  ],
  [11, `the record is damaged; ${RESCUE}`],
  [13, 'the disk is full, so nothing was stored; make room and try again'],
  [26, 'the record is damaged at its beginning, or its file is no record; restore a copy of it'],
])

/** What SQLite complained of, as work that cannot be done; anything else as it was. */
export function faultOf(error: unknown): unknown {
  const code = codeOf(error)
  const says = code === undefined ? undefined : SAYS.get(code & 0xff)
  return says && error instanceof Error
    ? new Fault('unavailable', `${says} (SQLite: ${error.message})`, { cause: error })
    : error
}

/** What a look through the whole file found. */
export function damageFault(finding: string): Fault {
  return new Fault('unavailable', `the record is damaged; ${RESCUE} (SQLite: ${finding})`)
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined
}
