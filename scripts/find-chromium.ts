import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The headless shell first: it draws no window, and takes a quarter less time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
] as const
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/snap/bin/chromium',
] as const

const PACKAGE = 'chromium-headless-shell'

export const HOW_TO_GET_ONE =
  'The end-to-end tests need Chromium or Chrome, and none was found. Install one (Debian: apt-get install chromium-headless-shell; macOS: brew install --cask google-chrome), or set VIVA_CHROMIUM to its path.'

/** The path of a browser for the end-to-end tests. Root on Debian has it installed if it is missing. */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  return lookUp(environment) ?? (installed() ? lookUp(environment) : undefined)
}

function lookUp(environment: NodeJS.ProcessEnv): string | undefined {
  const given = environment['VIVA_CHROMIUM']
  const onPath = (environment['PATH'] ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap(folder => NAMES.map(name => `${folder}/${name}`))
  return [...(given ? [given] : []), ...onPath, ...PLACES].find(path => existsSync(path))
}

function installed(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  console.log('Installing Chromium for the end-to-end tests …')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGE], quiet).status === 0
  )
}
