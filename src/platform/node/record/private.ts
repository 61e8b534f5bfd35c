import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names of everything that Viva puts into the folder of the record. */
const OURS = /^(viva\.sqlite|models\.sqlite|models\.yaml(\.next)?|bank-cache\.json|drafts|key)(-wal|-shm)?$/

/** The sticky bit of a mode. Folders meant for all users have it, such as the one for temporary files. */
const STICKY = 0o1000

/**
 * Makes the folder of the record if there is none, and keeps other users of the machine out of it. A folder
 * with other things in it is somebody's own and keeps its mode, but the files of the record are closed all
 * the same.
 */
export function openPrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = readdirSync(folder)
  if (names.every(name => OURS.test(name))) close(folder)
  for (const name of names) if (OURS.test(name)) close(join(folder, name))
}

/**
 * Makes a file that only its owner can read, if there is none. SQLite would make it readable for everybody.
 */
export function openPrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

/** Takes all permissions from group and others. On Windows there are none to take. */
function close(path: string): void {
  try {
    const { mode } = statSync(path)
    const shared = (mode & STICKY) !== 0
    if (!shared && (mode & 0o077) !== 0) chmodSync(path, mode & 0o700)
  } catch {
    // Somebody else’s file, or a disk without owners: the record is used as it is.
  }
}
