import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { keptFolders } from './kept-copy.ts'
import type { KeptFolders } from './kept-copy.ts'

/** Has another process parse the bank and keep a copy. Where that fails, there is none afterwards. */
export async function keepApart({ folders, copy }: KeptFolders): Promise<void> {
  const program = join(import.meta.dirname, 'keep-bank.ts')
  await promisify(execFile)(process.execPath, [program, copy, ...folders]).catch(() => {})
}

/** Begins with what takes longest in a first start. */
export async function keepFirst(environment: NodeJS.ProcessEnv): Promise<void> {
  await Promise.all(
    keptFolders(environment)
      .filter(({ copy }) => !existsSync(copy))
      .map(keepApart),
  )
}
