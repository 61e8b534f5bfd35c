/**
 * Measures the labs in Chromium: the time from a click to the page and its picture, what it downloads, and how
 * evenly it draws while a setting is moved; of labs with workers also how long these take and what their messages
 * cost. `labs attention lora` measures these two.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { LABS } from '../src/labs/index.ts'
import { openBrowser, openTab } from '../tests/e2e/browser.ts'
import { startViva } from '../tests/e2e/viva.ts'
import type { Viva } from '../tests/e2e/viva.ts'
import { followWorkers, markMessages } from './labs-workers.ts'
import type { WorkerFigures } from './labs-workers.ts'

/** How long a setting is moved, in milliseconds. */
const MOVING_MS = 2000
/** The time between two presses of a key: faster than a hand. */
const PRESS_MS = 100
/** The duration of a frame at sixty a second; a main thread that is busy for longer drops one. */
const FRAME_MS = 16

interface Downloaded {
  readonly file: string
  readonly kind: 'own' | 'shared' | 'worker' | 'data'
  readonly bytes: number // gzipped
}

interface Watched {
  readonly framesPerSecond: number
  readonly longest: number // ms between two frames
  readonly tasks: readonly number[] // those over 50 ms, as the browser reports them
}

interface LabFigures {
  readonly id: string
  readonly folded: number // ms
  readonly shown: number // ms from Space to the picture
  readonly downloads: readonly Downloaded[]
  readonly workers: WorkerFigures | undefined
  readonly moved: Watched
  readonly presses: readonly number[] // ms of the main thread's processor time
}

/** The data of labs, which the bundler makes files of their own where several labs share them. */
const DATA = new Set(
  readdirSync(join(import.meta.dirname, '../src/labs'))
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length)),
)

const wanted = process.argv.slice(2)
const labs = LABS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))
await using viva = await startViva()
const browser = await openBrowser()
const measured: LabFigures[] = []
try {
  for (const { id } of labs) measured.push(await measure(viva, browser, id))
} finally {
  await browser.close()
}
print(measured)

async function measure(server: Viva, chromium: Browser, id: string): Promise<LabFigures> {
  await using tab = await openTab(chromium, server, '/labs')
  const { page } = tab
  await markMessages(page)
  await page.reload()
  const link = page.locator(`.lab-list a[href="/labs/${id}"]`)
  await link.waitFor()
  const before = new Set<string>()
  const bodies: Promise<Downloaded>[] = []
  page.on('response', response => {
    const file = new URL(response.url()).pathname
    if (before.has(file) || file.startsWith('/api/') || /\.(css|woff2|svg)$/.test(file)) return
    before.add(file)
    bodies.push(
      fetch(response.url()) // The browser does not give out a worker's file.
        .then(again => again.arrayBuffer())
        .then(body => ({ file, kind: kindOf(id, file), bytes: gzipSync(body).length })),
    )
  })
  const folded = await timed(page, () => link.click(), 'input[type=range]')
  let shown = NaN
  const workers = await followWorkers(chromium, page, async () => {
    shown = await timed(page, () => page.keyboard.press('Space'), 'main svg[role=img], main table')
  })
  await page.evaluate(() => new Promise(requestAnimationFrame))
  const moved = await move(page)
  const presses = await costsOfPresses(page)
  return { id, folded, shown, downloads: await Promise.all(bodies), workers, moved, presses }
}

function kindOf(id: string, file: string): Downloaded['kind'] {
  if (/\.worker-[^/]*\.js$/.test(file)) return 'worker'
  if (!file.endsWith('.js') || DATA.has(/([^/]*)-.{8}\.js$/.exec(file)?.[1] ?? '')) return 'data'
  return file.toLowerCase().includes(`/${id.replaceAll('-', '')}lab-`) ? 'own' : 'shared'
}

/** The time from an act until something stands on the page, by the page's own clock. */
async function timed(page: Page, act: () => Promise<void>, selector: string): Promise<number> {
  const stands = page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        const done = () => {
          if (!document.querySelector(wanted)) return
          watch.disconnect()
          resolve(performance.now())
        }
        const watch = new MutationObserver(done)
        watch.observe(document.body, { childList: true, subtree: true })
      }),
    selector,
  )
  const from = await page.evaluate(() => performance.now())
  await act()
  return (await stands) - from
}

/** Moves the setting of `]` and `[` by turns from within the page, and watches the frames meanwhile. */
async function move(page: Page): Promise<Watched> {
  return page.evaluate(
    async ([lasting, apart]) => {
      const tasks: number[] = []
      const observer = new PerformanceObserver(list => {
        for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration))
      })
      observer.observe({ type: 'longtask' })
      const deltas: number[] = []
      const frame = () => new Promise<number>(requestAnimationFrame)
      const start = await frame()
      let [last, presses, due] = [start, 0, start]
      while (last - start < lasting) {
        if (last >= due) {
          // Up four times, then down four times, so that a setting comes to either end.
          const key = presses % 8 < 4 ? ']' : '['
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
          presses += 1
          due = last + apart
        }
        const now = await frame()
        deltas.push(now - last)
        last = now
      }
      observer.disconnect()
      return {
        framesPerSecond: (1000 * deltas.length) / (last - start),
        longest: Math.max(...deltas),
        tasks,
      }
    },
    [MOVING_MS, PRESS_MS] as const,
  )
}

/**
 * The cost of each press to the page's main thread until it is painted, in milliseconds of processor time,
 * which other programs on the machine do not change.
 */
async function costsOfPresses(page: Page): Promise<readonly number[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const threadMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN)
  }
  const costs: number[] = []
  for (const key of [']', ']', ']', ']', '[', '[', '[', '[']) {
    const before = await threadMs()
    await page.evaluate(async pressed => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
      )
      for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame)
    }, key)
    costs.push((await threadMs()) - before)
  }
  await devtools.detach()
  return costs
}

function print(figures: readonly LabFigures[]): void {
  console.table(
    Object.fromEntries(
      figures.map(({ id, folded, shown, downloads, moved, presses }) => [
        id,
        {
          'page, ms': Math.round(folded),
          'picture, ms': Math.round(shown),
          ...Object.fromEntries(
            (['own', 'shared', 'worker', 'data'] as const).map(kind => [
              `${kind}, kB`,
              kilobytes(downloads, kind),
            ]),
          ),
          'frames/s': Math.round(moved.framesPerSecond),
          'longest frame, ms': Math.round(moved.longest),
          'press, CPU ms': upperQuartile(presses).toFixed(1),
          'at most': Math.max(...presses).toFixed(1),
          'tasks over 50 ms': moved.tasks.join(' ') || '–',
        },
      ]),
    ),
  )
  printWorkers(figures)
  const slow = figures.filter(({ presses }) => upperQuartile(presses) > FRAME_MS)
  console.log(
    `Over ${FRAME_MS} ms of processor time for a press: ${slow.map(({ id }) => id).join(', ') || 'none'}.`,
  )
}

function printWorkers(figures: readonly LabFigures[]): void {
  const rows = figures.flatMap(({ id, workers }) => {
    if (!workers) return []
    const { number, end, workerMs, messages } = workers
    const row = {
      'number, s': (number / 1000).toFixed(1),
      'end, s': (end / 1000).toFixed(1),
      'workers, CPU s': (workerMs / 1000).toFixed(1),
      messages: messages.length,
      'message, CPU ms': upperQuartile(messages).toFixed(1),
      'at most': Math.max(...messages).toFixed(1),
      'over a frame': messages.filter(each => each > FRAME_MS).length,
    }
    return [[id, row] as const]
  })
  if (rows.length > 0) console.table(Object.fromEntries(rows))
}

function kilobytes(downloads: readonly Downloaded[], kind: Downloaded['kind']): string {
  const bytes = downloads.filter(each => each.kind === kind).reduce((sum, each) => sum + each.bytes, 0)
  return bytes === 0 ? '–' : (bytes / 1000).toFixed(1)
}

/** The second highest of eight presses: some change nothing, and one may meet the garbage collector. */
function upperQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.75)] ?? NaN
}
