// Runs before the scripts, on any Node. Installs missing packages, and is silent if there are none.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LEAST = 24
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')

if (!installed()) install()
checkNode()

/**
 * Whether each package of the lock file is installed in its version. Optional ones may be for other machines.
 */
function installed() {
  const there = read(join(modules, '.package-lock.json'))
  const wanted = read(join(root, 'package-lock.json'))
  if (!there || !wanted) return false
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const present = there.packages[path]
    return path === '' || (present ? present.version === version : optional === true)
  })
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/**
 * Installs the packages. Prints to standard error, since standard output belongs to the command that follows.
 */
function install() {
  console.error('Installing what Viva needs (npm ci) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    fail(
      'npm ci failed; its message is above. Check the network and the proxy settings of npm, then try again.',
    )
}

/** Scripts run on the Node in node_modules, whatever the system has. */
function checkNode() {
  const pinned = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const version =
    spawnSync(existsSync(pinned) ? pinned : 'node', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  if (Number(version.slice(1).split('.')[0]) >= LEAST) return
  fail(
    `Viva needs Node ${LEAST} or newer, but found ${version || 'none'}. Its own copy could not be installed: is "ignore-scripts" set for npm? Unset it, or install Node ${LEAST} yourself.`,
  )
}

function fail(message) {
  console.error(message)
  process.exit(3)
}
