import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BankFile } from '#bank/read'
import { Fault } from '#domain'
import { bankFolder } from '../places.ts'
import { errorCode, readPlainFile } from '../read-plain-file.ts'

/** Largest file of a bank, in bytes: six times the largest of the built-in one. */
export const LARGEST = 1_000_000

export function bankFiles(folder: string): readonly BankFile[] {
  return bankPaths(folder).map(({ bank, path, file }): BankFile => {
    const read = readPlainFile(file, LARGEST)
    return read.ok
      ? { bank, path, text: read.value.toString('utf8') }
      : { bank, path, text: '', unreadable: read.error }
  })
}

/** The files of a bank, in the order of their paths: each with its name in messages and its place on disk. */
export function bankPaths(
  folder: string,
): readonly { readonly bank: string; readonly path: string; readonly file: string }[] {
  const bank = folder === bankFolder ? 'bank' : folder
  return pathsIn(folder)
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map(path => ({ bank, path, file: join(folder, path) }))
}

/** Links to folders are not followed: one to the root of the disk would be walked whole. */
function pathsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap(each =>
      each.isDirectory()
        ? [each.name, ...pathsIn(join(folder, each.name)).map(path => join(each.name, path))]
        : [each.name],
    )
  } catch (cause) {
    const code = errorCode(cause)
    throw new Fault(
      'not-found',
      `no bank in ${folder}: a bank is a folder that holds questions/SECTION/SLUG.yaml${code === 'ENOENT' ? '' : ` (${code})`}`,
      { cause },
    )
  }
}
