/** Runs tests in a copy of the project, whose files may be changed. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** A request to the process that holds Vitest. */
export interface TestRequest {
  readonly tests: readonly string[]
  /** Files whose text is another than at the last run. */
  readonly changed: readonly string[]
  /** A run that takes more of the processor does not end. */
  readonly processorMs: number
}

/** Its report on one test file. */
export interface TestReport {
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

interface TestRunner {
  /** Runs tests over a file with another text, up to the first that fails and passes without the change. */
  readonly run: (tests: readonly string[], file: string, text: string) => Promise<Outcome>
  /** The tests that fail unchanged. */
  readonly broken: () => readonly string[]
  readonly close: () => void
}

/** A mutant under which tests take this many times as long as under others runs for ever, or as good as. */
const PATIENCE = 4
/** The time beside that in which a run may load. */
const SLACK_MS = 15_000
/** The time taken by a test file that has not run yet, as a guess. */
const ASSUMED_MS = 5000
/** No budget, for tests as they are. JSON has no Infinity. */
const UNCHANGED_MS = 3_600_000

const LEFT_OUT = new Set(['.git', '.fit', 'dist', 'node_modules'])

export function testRunner(): TestRunner {
  const root = join(import.meta.dirname, '..')
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'viva-mutate-')))
  const copy = join(scratch, 'viva')
  cpSync(root, copy, { recursive: true, filter: path => !LEFT_OUT.has(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  /** How long each test file took when it last passed. */
  const took = new Map<string, number>()
  const failing = new Set<string>()
  const sound = new Set<string>()
  const touched = new Set<string>()
  let host: ChildProcess | undefined

  async function run(tests: readonly string[], file: string, text: string): Promise<Outcome> {
    const whole = tests.filter(test => !failing.has(test))
    const budget = whole.reduce((sum, test) => sum + PATIENCE * (took.get(test) ?? ASSUMED_MS), SLACK_MS)
    const original = readFileSync(join(copy, file))
    touched.add(file)
    writeFileSync(join(copy, file), text)
    const reports = whole.length > 0 ? await ask(whole, budget) : []
    writeFileSync(join(copy, file), original)
    touched.add(file)
    if (!reports) return { kind: 'time-out' }
    for (const report of reports) if (report.passed) took.set(report.file, report.ms)
    const failed = reports.find(({ passed, skipped }) => !passed && !skipped)
    if (!failed) return { kind: 'passed', ran: whole }
    return (await passesUnchanged(failed.file)) ? { kind: 'failed', ...failed } : run(tests, file, text)
  }

  /** A test that fails anyway says nothing of a change. */
  async function passesUnchanged(test: string): Promise<boolean> {
    if (!sound.has(test)) {
      const reports = await ask([test], UNCHANGED_MS)
      const passes = reports?.some(({ passed }) => passed) === true
      if (passes) sound.add(test)
      else failing.add(test)
    }
    return sound.has(test)
  }

  /** Undefined if the process ended before its tests did. Then it is started anew. */
  async function ask(
    tests: readonly string[],
    processorMs: number,
  ): Promise<readonly TestReport[] | undefined> {
    host ??= await start()
    const request: TestRequest = { tests, processorMs, changed: [...touched] }
    touched.clear()
    const { promise, resolve } = Promise.withResolvers<readonly TestReport[] | undefined>()
    // The host sends nothing else once it is ready.
    const hear = (message: unknown) => resolve(message as readonly TestReport[])
    const end = () => resolve(undefined)
    host.once('message', hear).once('exit', end).send(request)
    const reports = await promise
    host.off('message', hear).off('exit', end)
    if (!reports) host = undefined
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
    run,
    broken: () => [...failing],
    close: () => {
      host?.kill('SIGKILL')
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
