import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEAST = 32

/**
 * The key of this learner's Viva, kept in the folder of their record. A port is open to every user of a machine, and
 * the folder is not: only who can read it gets in.
 */
export function openKey(folder: string): string {
  const file = join(folder, 'key')
  const kept = keptIn(file)
  if (kept) return kept
  const key = randomBytes(24).toString('base64url')
  writeFileSync(file, `${key}\n`, { mode: 0o600 })
  return key
}

function keptIn(file: string): string | undefined {
  try {
    const key = readFileSync(file, 'utf8').trim()
    chmodSync(file, 0o600)
    return key.length >= LEAST && /^[\w-]+$/.test(key) ? key : undefined
  } catch {
    return undefined
  }
}
