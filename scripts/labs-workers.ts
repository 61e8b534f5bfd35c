/** The cost of a lab's workers: time to the number and to the end, and processor time by Chromium's trace. */
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

export interface WorkerFigures {
  /** Time from the prediction, in milliseconds by the page's clock. */
  readonly number: number
  readonly end: number
  /** Processor time of all of the page's workers, ms. */
  readonly workerMs: number
  /** For each message of a worker the processor time of the page's main thread until the next, or until the end, ms. */
  readonly messages: readonly number[]
}

/** The longest that a lab may train. */
const PATIENCE_MS = 120_000
const MARK = 'a worker spoke'

/** Runs before any script of the page: a worker's message leaves a mark in the trace. */
export async function markMessages(page: Page): Promise<void> {
  await page.addInitScript(mark => {
    globalThis.Worker = class extends Worker {
      constructor(...settings: ConstructorParameters<typeof Worker>) {
        super(...settings)
        this.addEventListener('message', () => performance.mark(mark))
      }
    }
  }, MARK)
}

/** Predicts, and follows the lab until no worker runs; nothing where the page computes everything itself. */
export async function followWorkers(
  browser: Browser,
  page: Page,
  predict: () => Promise<void>,
): Promise<WorkerFigures | undefined> {
  const path = join(tmpdir(), `viva-labs-${process.pid}.json`)
  await browser.startTracing(page, { path, categories: ['toplevel', 'blink.user_timing', '__metadata'] })
  const from = await page.evaluate(() => performance.now())
  const until = page.evaluate(stands, PATIENCE_MS)
  await predict()
  const { number, end } = await until
  await browser.stopTracing()
  const { traceEvents } = JSON.parse(await readFile(path, 'utf8')) as Trace // Chromium's own form.
  await rm(path)
  if (!traceEvents.some(({ name }) => name === MARK)) return undefined
  return { number: number - from, end: end - from, ...processorTimes(traceEvents) }
}

/** In the page: when the measured number stood beside the prediction, and when the last worker had ended. */
async function stands(patience: number): Promise<{ readonly number: number; readonly end: number }> {
  const begun = performance.now()
  const said = () => document.querySelector('main p.guess-said[tabindex]')?.textContent
  const runs = () => [...document.querySelectorAll('main button')].some(each => each.textContent === 'Stop')
  const frame = () => new Promise(requestAnimationFrame)
  let number = NaN
  while (performance.now() - begun < patience) {
    await frame()
    const text = said()
    if (text === undefined) continue
    if (Number.isNaN(number) && !text.includes('being computed')) number = performance.now()
    if (!runs() && !Number.isNaN(number)) break
  }
  const end = performance.now()
  await frame()
  return { number, end }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number // μs
  readonly tdur?: number // μs of processor time
  readonly args: { readonly name?: string }
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[]
}

function processorTimes(events: readonly TraceEvent[]): Pick<WorkerFigures, 'workerMs' | 'messages'> {
  const marks = events.filter(({ name }) => name === MARK).toSorted((a, b) => a.ts - b.ts)
  const [first] = marks
  const workers = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && /^DedicatedWorker/.test(args.name ?? ''))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(
    ({ name, ph, pid }) => /RunTask$/.test(name) && ph === 'X' && pid === first?.pid,
  )
  const ms = (some: readonly TraceEvent[]) => some.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)
  const main = tasks.filter(({ tid }) => tid === first?.tid)
  return {
    workerMs: ms(tasks.filter(({ pid, tid }) => workers.has(`${pid} ${tid}`))),
    // A mark lies within the task that handles its message, which began before it.
    messages: marks.map(({ ts }, i) => {
      const next = marks[i + 1]?.ts ?? Infinity
      const begins = main.findLast(task => task.ts <= ts)?.ts ?? ts
      const ends = main.findLast(task => task.ts <= next)?.ts ?? next
      return ms(main.filter(task => task.ts >= begins && (next === Infinity || task.ts < ends)))
    }),
  }
}
