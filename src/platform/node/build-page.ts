import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '#domain'
import { pageFolder, root } from './places.ts'

/** Everything that the page is built from. */
const SOURCES = [
  'src/clients',
  'src/domain',
  'src/wording',
  'src/api',
  'src/labs',
  'src/hardware',
  'vite.config.ts',
  'package-lock.json',
] as const

const BUNDLER = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/** Whether the page is missing or older than its sources. */
export function isPageStale(): boolean {
  const built = modified(join(pageFolder, 'index.html'))
  if (built > Math.max(...SOURCES.map(source => newest(join(root, source))))) return false
  // Where there is no bundler, a page that was built once is served as it is.
  return built === 0 || existsSync(BUNDLER)
}

/** Builds the page, beside whatever this process does. */
export async function buildPage(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [BUNDLER, 'build', '--logLevel', 'warn'], {
      cwd: root,
      // It would keep its compiled code in a folder that all users share.
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    })
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { readonly stdout?: string; readonly stderr?: string } // As execFile rejects.
    throw new Fault('unavailable', `the page could not be built:\n${stdout}${stderr}`, { cause })
  }
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return modified(path)
  return Math.max(
    0,
    ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map(name => modified(join(path, name))),
  )
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
