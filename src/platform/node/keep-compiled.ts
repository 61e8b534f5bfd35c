import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/compiled')

/**
 * Keeps compiled code between starts, beside the code itself: Node’s own place for it is open to every user of
 * the machine. It must be called before the rest is loaded.
 */
export function keepCompiled(): void {
  if (isOwnFolder(FOLDER, process.getuid?.())) enableCompileCache(FOLDER)
}

/**
 * Makes the folder if there is none, and closes it to others. Kept code is run unseen, so another user’s folder
 * is not used.
 */
export function isOwnFolder(folder: string, user: number | undefined): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (user !== undefined && statSync(folder).uid !== user) return false
    chmodSync(folder, 0o700)
    return true
  } catch {
    // An installation that may not be written to: nothing is kept, and a start takes a little longer.
    return false
  }
}
