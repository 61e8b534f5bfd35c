import { lstatSync, readFileSync, statSync } from 'node:fs'
import type { Result } from '#domain'

/**
 * The bytes of a file, or why it cannot be read. A pipe might never be written, and a device may have no end.
 */
export function readPlainFile(file: string, mostBytes: number): Result<Buffer, string> {
  const no = (error: string) => ({ ok: false, error }) as const
  try {
    const found = statSync(file)
    if (found.isDirectory()) return no('is a folder where a file is expected')
    if (!found.isFile()) return no('is a pipe or a device where a file is expected')
    if (found.size > mostBytes) return no(`is larger than ${mostBytes / 1000} kB; cut it into parts`)
    return { ok: true, value: readFileSync(file) }
  } catch (error) {
    const code = errorCode(error)
    return no(code === 'ENOENT' ? 'is a broken link' : `cannot be read (${code})`)
  }
}

/** The system's name of an error, such as EACCES. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** Whether a name is taken, even if only by a broken link. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
