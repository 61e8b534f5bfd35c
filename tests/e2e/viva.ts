/** The real Viva for a test: a process of its own, with a record of its own in a temporary folder. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The keys of the Vivas that were started here, by address. Requests of the tests themselves bring them along. */
const KEYS = new Map<string, string>()
const plainFetch = globalThis.fetch
globalThis.fetch = (input, init) => {
  const key = typeof input === 'string' ? KEYS.get(new URL(input).origin) : undefined
  if (key === undefined) return plainFetch(input, init)
  const headers = new Headers(init?.headers)
  headers.set('authorization', `Bearer ${key}`)
  return plainFetch(input, { ...init, headers })
}

const root = join(import.meta.dirname, '..', '..')

export interface Viva {
  readonly address: string
  /** Lets a caller in. */
  readonly key: string
  readonly home: string
}

/** A process that its test may end. */
export interface OwnViva extends Viva, AsyncDisposable {
  stop(): Promise<void>
  /** Ends it without warning. */
  kill(): Promise<void>
}

interface Start {
  /** A record that another process has left. */
  readonly home?: string
  readonly port?: number
  /** More of the environment. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function startViva({ home, port = 0, environment = {} }: Start = {}): Promise<OwnViva> {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'viva-e2e-')))
  const child = spawn(process.execPath, [join(root, 'src/platform/node/laptop.ts')], {
    cwd: root,
    env: { ...process.env, ...environment, VIVA_HOME: folder, VIVA_PORT: String(port), VIVA_NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { origin: address, searchParams } = new URL(await addressOf(child))
  const key = searchParams.get('key') ?? ''
  KEYS.set(address, key)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  const stop = () => end('SIGTERM')
  return {
    address,
    key,
    home: folder,
    stop,
    kill: () => end('SIGKILL'),
    async [Symbol.asyncDispose]() {
      await stop()
      if (home === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  const heard: string[] = []
  child.stderr?.on('data', (data: Buffer) => heard.push(data.toString()))
  if (!child.stdout) throw new Error('the process has no standard output')
  for await (const line of createInterface(child.stdout)) {
    const found = /http:\/\/\S+/.exec(line)
    if (found) return found[0]
    heard.push(line)
  }
  throw new Error(`Viva did not start:\n${heard.join('\n')}`)
}
