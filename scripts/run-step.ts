import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** How many of a step's tests passed and failed. A step that is no suite counts as one. */
interface Count {
  readonly passed: number
  readonly failed: number
}

export interface Step {
  readonly name: string
  readonly run: () => Promise<Count>
}

const Results = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
})

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'viva-test-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))

const environment = {
  ...process.env,
  VIVA_NO_OPEN: '1',
  // Colour codes are for terminals. Vitest would write them for CI as well.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
}

/** A program of the project that passes or fails as a whole. */
export function programStep(name: string, script: string, args: readonly string[] = []): Step {
  return {
    name,
    run: async () => ((await run(name, script, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  }
}

/** A run of Vitest, counted test by test. A file that cannot even be loaded counts as one failure. */
export function vitestStep(name: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): Step {
  return {
    name,
    async run() {
      const file = join(scratch, `${hash('md5', name)}.json`)
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
      const passed = await run(name, 'node_modules/vitest/vitest.mjs', ['run', ...args, ...reporters], extra)
      const results = readResults(file)
      if (!results) return { passed: 0, failed: 1 }
      const failed = results.numFailedTests || (passed ? 0 : Math.max(1, results.numFailedTestSuites))
      return { passed: results.numPassedTests, failed }
    },
  }
}

function readResults(file: string): z.infer<typeof Results> | undefined {
  try {
    return Results.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Vitest ended before it could write. Its own messages are on the screen.
    return undefined
  }
}

/** Runs a script to its end, and prints its output only then, as steps that run side by side would mix theirs. */
async function run(
  name: string,
  script: string,
  args: readonly string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const began = performance.now()
  console.log(`${name} …`)
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...extra },
  })
  const written: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => written.push(data))
  child.stderr.on('data', (data: Buffer) => written.push(data))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(Buffer.concat(written))
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'}, ${seconds} s${sinceLast()}\n`)
  return status === 0
}

let reaped = 0

/**
 * The processor time of what ended since the last step did, where the system tells: Linux counts a child's time
 * when it ends. Chromium's processes are not in it, since their own parents do not wait for them.
 */
function sinceLast(): string {
  const seconds = processorTime()
  if (seconds === undefined) return ''
  const own = seconds - reaped
  reaped = seconds
  return `, ${own.toFixed(1)} s of processor time`
}

/** Clock ticks a second of `/proc`, which is a hundred on every Linux of today. */
const TICKS = 100

/** The processor time of all children that ended so far, in seconds. */
export function processorTime(): number | undefined {
  try {
    // After the name in brackets: user and system time of children are the 14th and 15th field (proc(5)).
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[13]) + Number(fields[14])) / TICKS
  } catch {
    return undefined
  }
}

/** Has so many workers take one step after the other from one queue, in its order. */
export async function runAll(steps: readonly Step[], workers: number): Promise<Count> {
  const queue = [...steps]
  let [passed, failed] = [0, 0]
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const count = await step.run()
      passed += count.passed
      failed += count.failed
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return { passed, failed }
}
