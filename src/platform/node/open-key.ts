import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEAST = 32

/**
 * The key of this learner's Viva, kept in the folder of their record. A port is open to every user of a machine, and
 * the folder is not: only who can read it gets in.
 */
export function openKey(folder: string): string {
  const kept = keptKey(folder)
  if (kept) return kept
  const key = randomBytes(24).toString('base64url')
  writeFileSync(fileIn(folder), `${key}\n`, { mode: 0o600 })
  return key
}

/** The key that an earlier start made, if it is whole. */
function keptKey(folder: string): string | undefined {
  const file = fileIn(folder)
  try {
    const key = readFileSync(file, 'utf8').trim()
    chmodSync(file, 0o600)
    return key.length >= LEAST && /^[\w-]+$/.test(key) ? key : undefined
  } catch {
    return undefined
  }
}

const fileIn = (folder: string) => join(folder, 'key')
