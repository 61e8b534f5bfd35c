import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#domain'
import type { Terminal } from '#clients/cli'
import { dataFolder } from '../places.ts'
import { keysAndLines } from './keys-and-lines.ts'

/** The terminal that this process was started in. */
export function openTerminal(environment: NodeJS.ProcessEnv): Terminal & { readonly close: () => void } {
  const { stdin, stdout, stderr } = process
  const interactive = Boolean(stdin.isTTY && stdout.isTTY)
  const input = keysAndLines(stdin, stdout)
  // A program that reads only the first lines closes the pipe, and does not want the rest.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    interactive,
    colour: Boolean(stdout.isTTY) && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb',
    ascii: environment['TERM'] === 'dumb' || !isUnicode(environment),
    ...input,
    readFile: async path => attempt(() => readFileSync(path, 'utf8'), `cannot read ${path}`),
    writeFile: async (path, content) => attempt(() => writeFileSync(path, content), `cannot write ${path}`),
    keepDraft: async text => {
      const folder = join(dataFolder(environment), 'drafts')
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.md`)
      writeFileSync(path, text, { mode: 0o600 })
      return path
    },
  }
}

/**
 * Whether UTF-8 can be shown. Windows and macOS terminals can; elsewhere the locale says, if there is one.
 */
function isUnicode(environment: NodeJS.ProcessEnv): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG']
  return (
    process.platform === 'win32' ||
    process.platform === 'darwin' ||
    locale === undefined ||
    /utf-?8/i.test(locale)
  )
}

function attempt<T>(work: () => T, failed: string): T {
  try {
    return work()
  } catch (cause) {
    throw new Fault('invalid', `${failed}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
