/**
 * Opens many interviews on a real server in a process of its own, listens to all of them and moves them at a
 * steady rate. Prints times and memory as Markdown. Figures depend on the machine, so nothing is asserted.
 *
 *   npm run x -- load                       a thousand streams for a minute
 *   npm run x -- load --minutes 10       the long run
 *   npm run x -- load --streams 200 --rate 20
 */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { KEY, startModelServer } from '../tests/model-server/server.ts'
import { quantile } from '#domain'
import { markdownTable } from '../src/training/markdown-table.ts'
import { allOf, keys, listenDeaf, listenTo, openCandidate } from './load-client.ts'
import type { Candidate } from './load-client.ts'

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '1' },
  },
})
const [STREAMS, RATE, MINUTES] = [values.streams, values.rate, values.minutes].map(Number) as [
  number,
  number,
  number,
]
const DEAF = 50
const LEAVERS = 50
const AT_ONCE = 8
const MB = 2 ** 20

interface Server {
  readonly child: ChildProcess
  readonly port: number
  readonly key: string
  readonly home: string
}

const servers: Server[] = []
process.once('exit', () => {
  for (const { child, home } of servers) {
    child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true })
  }
})

async function startServer(files: Readonly<Record<string, string>> = {}): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'viva-load-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/platform/node/laptop.ts')], {
    env: { ...process.env, VIVA_HOME: home, VIVA_PORT: '0', VIVA_NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { port, key } = await new Promise<Pick<Server, 'port' | 'key'>>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [, printed, ends] = /http:\/\/127\.0\.0\.1:(\d+)\/\?key=(\S+)/.exec(chunk.toString()) ?? []
      if (printed && ends) resolve({ port: Number(printed), key: ends })
    })
    child.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}`)))
  })
  keys.set(port, key)
  const server = { child, port, key, home }
  servers.push(server)
  return server
}

async function warm({ port, key }: Server): Promise<void> {
  const authorization = `Bearer ${key}`
  const { questions } = (await (
    await fetch(`http://127.0.0.1:${port}/api/bank`, { headers: { authorization } })
  ).json()) as {
    readonly questions: readonly { readonly id: string }[]
  }
  for (const { id } of questions)
    await fetch(`http://127.0.0.1:${port}/api/grade`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ question: id, answer: 'It keeps the variance of the scores at one.' }),
    })
}

/** Resident memory of the process, in MB. */
const memoryOf = ({ child }: Server) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024
const recordOf = ({ home }: Server) =>
  (statSync(join(home, 'viva.sqlite')).size + statSync(join(home, 'viva.sqlite-wal')).size) / MB
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** Moves the interviews in turn at a steady rate. A late step holds up no other. */
async function move(
  candidates: readonly Candidate[],
  ms: number,
): Promise<{ readonly replies: readonly number[]; readonly failed: number }> {
  const replies: number[] = []
  let failed = 0
  const busy = new Set<Candidate>()
  const began = performance.now()
  for (let n = 0; performance.now() - began < ms; n += 1) {
    await pause(Math.max(0, began + (n * 1000) / RATE - performance.now()))
    const candidate = candidates[n % candidates.length]
    if (!candidate || busy.has(candidate)) continue
    busy.add(candidate)
    const at = performance.now()
    candidate
      .step()
      .then(
        () => replies.push(performance.now() - at),
        () => {
          failed += 1
        },
      )
      .finally(() => busy.delete(candidate))
  }
  while (busy.size > 0) await pause(10)
  return { replies, failed }
}

const server = await startServer()
const { port } = server
// The first answer to a question opens its weights, which is not to be measured here.
await warm(server)
const warmed = memoryOf(server)
const opening = performance.now()
const candidates = await allOf(
  Array.from({ length: STREAMS }, (_, i) => `load ${i}`),
  AT_ONCE,
  seed => openCandidate(port, seed),
)
const opened = performance.now() - opening

let delays: number[] = []
let telling = false
const listen = ({ id }: Candidate) =>
  listenTo({ port, id }, ({ delayMs }) => {
    if (telling) delays.push(delayMs)
  })
const settle = () => pause(3000)

await settle()
const at0 = memoryOf(server)
const first = await allOf(candidates.slice(0, 100), AT_ONCE, listen)
await settle()
const at100 = memoryOf(server)
const joining = performance.now()
const streams = [...first, ...(await allOf(candidates.slice(100), AT_ONCE, listen))]
const joined = performance.now() - joining
await settle()
const atAll = memoryOf(server)

const half = (MINUTES * 60_000) / 2
await move(candidates, 3000)
telling = true
const memory = [memoryOf(server)]
const record = [recordOf(server)]
const load = loadavg()[0] ?? 0
const watch = setInterval(() => memory.push(memoryOf(server)), Math.max(1000, half / 5))
const calm = await move(candidates, half)
const alone = delays
delays = []
const deaf = await allOf(candidates.slice(0, DEAF), AT_ONCE, ({ id }) => listenDeaf({ port, id }))
const slowed = await move(candidates, half)
const beside = delays
clearInterval(watch)
memory.push(memoryOf(server))
record.push(recordOf(server))
for (const stream of [...streams, ...deaf]) stream.destroy()
await settle()
const after = memoryOf(server)
server.child.kill('SIGTERM')

// Leaving: how long calls to a model that never stops speaking go on after all listeners have gone.
const models = await startModelServer()
const speaking = await startServer({
  'models.yaml': `voice: slow\nmodels: {slow: {provider: openai-compatible, model: speaks-on, baseUrl: "${models.url('openai')}", key: ${KEY}}}\n`,
})
await warm(speaking)
const speakers = await allOf(
  Array.from({ length: LEAVERS }, (_, i) => `leave ${i}`),
  AT_ONCE,
  seed => openCandidate(speaking.port, seed),
)
const leaving = await Promise.all(speakers.map(({ id }) => listenTo({ port: speaking.port, id }, () => {})))
const patience = performance.now() + 8000
while (models.open() < LEAVERS && performance.now() < patience) await pause(5)
await settle()
const spoken = models.open()
const left = performance.now()
for (const stream of leaving) stream.destroy()
while (models.open() > 0 && performance.now() - left < 10_000) await pause(1)
const ended = performance.now() - left
await models.close()
speaking.child.kill('SIGTERM')

const steps = calm.replies.length + slowed.replies.length
const replies = [...calm.replies, ...slowed.replies]
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const span = (list: readonly number[]) => [
  ms(quantile(list, 0.5)),
  ms(quantile(list, 0.99)),
  ms(quantile(list, 1)),
]
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${load.toFixed(1)} at the start; the load generator runs on the same machine.
${STREAMS} interviews and streams, ${RATE} steps a second for ${MINUTES} minutes, ${steps} steps taken, ${calm.failed + slowed.failed} failed.

${markdownTable(
  ['', 'median', '99 of 100', 'longest'],
  [
    ["from the server's event to the client", ...span(alone)],
    [`the same, beside ${DEAF} streams that nobody reads`, ...span(beside)],
    ['a step, from request to response', ...span(replies)],
  ],
)}

${markdownTable(
  ['', 'figure'],
  [
    [`opening the interviews, ${AT_ONCE} at once`, seconds(opened)],
    [`joining the streams, ${AT_ONCE} at once`, seconds(joined)],
    ['memory before any interview, with all questions examined once', `${warmed.toFixed(0)} MB`],
    [`memory at 0, 100, ${STREAMS} streams`, `${[at0, at100, atAll].map(mb => mb.toFixed(0)).join(', ')} MB`],
    ['memory per stream', `${(((atAll - at0) * 1024) / STREAMS).toFixed(0)} kB`],
    [
      'memory during the run',
      `${memory.map(mb => mb.toFixed(0)).join(', ')} MB; ${after.toFixed(0)} MB after all had left`,
    ],
    ['the record grew by', `${((record.at(-1) ?? 0) - (record[0] ?? 0)).toFixed(1)} MB`],
    [`${spoken} listeners left while a model spoke to each: all calls ended after`, ms(ended)],
  ],
)}
`)
process.exit(0)
