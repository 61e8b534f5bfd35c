/** Runs tests in a copy of the project, whose files may be changed. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** What the process that holds Vitest is asked. */
export interface Request {
  readonly tests: readonly string[]
  /** Files whose text is another than at the last run. */
  readonly changed: readonly string[]
  readonly until: 'first failure' | 'end'
}

/** What it says of each test file. */
export interface Report {
  readonly file: string
  readonly passed: boolean
  readonly skipped: boolean
  readonly failure: string
  readonly ms: number
}

export type Outcome =
  | { readonly kind: 'passed'; readonly ran: readonly string[] }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: string }
  | { readonly kind: 'time-out' }

export interface TestRunner {
  /** Times each test file unchanged, once. */
  readonly measure: (tests: readonly string[]) => Promise<void>
  /** Runs tests over a file with another text, up to the first that fails and passes without the change. */
  readonly run: (tests: readonly string[], file: string, text: string) => Promise<Outcome>
  /** The tests that fail unchanged. */
  readonly broken: () => readonly string[]
  readonly close: () => void
}

/** A mutant that takes this many times as long as the code unchanged runs for ever, or as good as. */
const PATIENCE = 4
/** What a run may take beside that, on a machine that became busy. */
const SLACK_MS = 20_000
/** A test file that was not timed. */
const ASSUMED_MS = 15_000

const LEFT_OUT = new Set(['.git', '.fit', 'dist', 'node_modules'])

export function testRunner(): TestRunner {
  const root = join(import.meta.dirname, '..')
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'viva-mutate-')))
  const copy = join(scratch, 'viva')
  cpSync(root, copy, { recursive: true, filter: path => !LEFT_OUT.has(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const took = new Map<string, number>()
  const failing = new Set<string>()
  const touched = new Set<string>()
  let host: ChildProcess | undefined

  async function measure(tests: readonly string[]): Promise<void> {
    const fresh = [...new Set(tests)].filter(test => !took.has(test))
    if (fresh.length === 0) return
    const reports = (await ask(fresh, 'end', Infinity)) ?? []
    const own = new Map(reports.map(report => [report.file, report]))
    for (const test of fresh) took.set(test, own.get(test)?.ms ?? 0)
    for (const test of fresh) if (own.get(test)?.passed !== true) failing.add(test)
  }

  async function run(tests: readonly string[], file: string, text: string): Promise<Outcome> {
    const whole = tests.filter(test => !failing.has(test))
    const limit = whole.reduce((sum, test) => sum + PATIENCE * (took.get(test) ?? ASSUMED_MS), SLACK_MS)
    const original = readFileSync(join(copy, file))
    touched.add(file)
    writeFileSync(join(copy, file), text)
    const reports = whole.length > 0 ? await ask(whole, 'first failure', limit) : []
    writeFileSync(join(copy, file), original)
    touched.add(file)
    if (!reports) return { kind: 'time-out' }
    const failed = reports.find(({ passed, skipped }) => !passed && !skipped)
    if (!failed) return { kind: 'passed', ran: whole }
    // A test that fails anyway says nothing of the change.
    await measure([failed.file])
    return failing.has(failed.file) ? run(tests, file, text) : { kind: 'failed', ...failed }
  }

  /** Undefined if the time is over before the end. Then Vitest is started anew. */
  async function ask(
    tests: readonly string[],
    until: Request['until'],
    limit: number,
  ): Promise<readonly Report[] | undefined> {
    host ??= await start()
    const request: Request = { tests, until, changed: [...touched] }
    touched.clear()
    const { promise, resolve } = Promise.withResolvers<readonly Report[] | undefined>()
    // The host sends nothing else once it is ready.
    host.once('message', message => resolve(message as readonly Report[]))
    host.once('exit', () => resolve(undefined))
    const timer = limit < Infinity ? setTimeout(() => resolve(undefined), limit) : undefined
    host.send(request)
    const reports = await promise
    clearTimeout(timer)
    host.removeAllListeners()
    if (!reports) {
      host.kill('SIGKILL')
      host = undefined
    }
    return reports
  }

  async function start(): Promise<ChildProcess> {
    const child = fork(join(import.meta.dirname, 'mutate-host.ts'), [copy], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, VIVA_NO_OPEN: '1' },
    })
    await once(child, 'message')
    return child
  }

  return {
    measure,
    run,
    broken: () => [...failing],
    close: () => {
      host?.kill('SIGKILL')
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
