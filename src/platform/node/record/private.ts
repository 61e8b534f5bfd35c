import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All that Viva puts into the folder of the record. */
const OURS = /^(viva\.sqlite|models\.sqlite|models\.yaml|bank-cache\.json|drafts)(-wal|-shm)?$/

/** Set on folders that are meant for all users, as is the one for temporary files. */
const STICKY = 0o1000

/**
 * Makes the folder of the record, or finds it, and keeps other users of the machine out of it. A folder that holds
 * other things, too, is somebody's own and stays as it is; the files of the record are closed all the same.
 */
export function openPrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = readdirSync(folder)
  if (names.every(name => OURS.test(name))) close(folder)
  for (const name of names) if (OURS.test(name)) close(join(folder, name))
}

/** A file that only its owner reads, made where there is none: SQLite would make it for everybody. */
export function openPrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

/** Takes from others what the owner may do. On Windows there is nothing to take. */
function close(path: string): void {
  try {
    const { mode } = statSync(path)
    const shared = (mode & STICKY) !== 0
    if (!shared && (mode & 0o077) !== 0) chmodSync(path, mode & 0o700)
  } catch {
    // Somebody else’s file, or a disk that knows no owners: the record is used as it lies there.
  }
}
