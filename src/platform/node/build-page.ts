import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#domain'
import { pageFolder, root } from './places.ts'

/** Everything that the page is built from. */
const SOURCES = [
  'src/clients',
  'src/domain',
  'src/wording',
  'src/api',
  'vite.config.ts',
  'package-lock.json',
] as const

/** Builds the page if it is missing or older than its sources. */
export function buildPageIfStale(): void {
  const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = modified(join(pageFolder, 'index.html'))
  if (built > Math.max(...SOURCES.map(source => newest(join(root, source))))) return
  if (built > 0 && !existsSync(bundler)) return

  console.log('Building the page …')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundler, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Fault('unavailable', `the page could not be built:\n${stdout}${stderr}`)
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
