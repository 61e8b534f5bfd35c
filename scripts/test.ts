/**
 * Everything that a change must pass, in two lanes side by side. Ends with the line `N passed, N failed`, in
 * which every test counts as one, and so does every other step.
 */
import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { HOW_TO_GET_ONE, findChromium } from './find-chromium.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const Results = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
})

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'viva-test-'))
/** Each lane has half of the machine's processors. */
const WORKERS = Math.max(1, Math.floor(availableParallelism() / 2))
const environment = {
  ...process.env,
  VIVA_NO_OPEN: '1',
  // Colour codes are for terminals. Vitest would write them for CI as well.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
}

type Step = () => Promise<Count>

/** A program that passes or fails as a whole. */
function step(name: string, script: string, args: readonly string[] = []): Step {
  return async () => ((await run(name, script, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/** A project of Vitest, counted test by test. */
function suite(name: string, project: string): Step {
  return () => vitest(name, [`--project=${project}`, `--maxWorkers=${WORKERS}`])
}

/** Runs Vitest and counts its tests. A file that cannot even be loaded counts as one failure. */
async function vitest(name: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<Count> {
  const file = join(scratch, `${hash('md5', name)}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const passed = await run(name, 'node_modules/vitest/vitest.mjs', ['run', ...args, ...reporters], extra)
  const results = readResults(file)
  if (!results) return { passed: 0, failed: 1 }
  const failed = results.numFailedTests || (passed ? 0 : Math.max(1, results.numFailedTestSuites))
  return { passed: results.numPassedTests, failed }
}

/** The longest browser tests, begun first, so that no lane is left alone with one at the end. */
const LONGEST = ['screens.test.ts', 'labs.test.ts']
const browserTests = globSync('*.test.ts', { cwd: join(root, 'tests/e2e') }).toSorted(
  (a, b) => LONGEST.indexOf(b) - LONGEST.indexOf(a) || (a < b ? -1 : 1),
)

/** Takes the next file of browser tests until none is left. Each lane does so when its own steps are done. */
function browserTestsInTurn(chromium: string): Step {
  return async () => {
    const counts: Count[] = []
    for (let file = browserTests.shift(); file !== undefined; file = browserTests.shift())
      counts.push(
        await vitest(`In Chromium, ${file}`, ['--project=e2e', '--maxWorkers=1', `tests/e2e/${file}`], {
          VIVA_CHROMIUM: chromium,
        }),
      )
    return sumOf(counts)
  }
}

function sumOf(counts: readonly Count[]): Count {
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0)
  return { passed: sum(count => count.passed), failed: sum(count => count.failed) }
}

function readResults(file: string): z.infer<typeof Results> | undefined {
  try {
    return Results.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Vitest ended before it could write. Its own messages are on the screen.
    return undefined
  }
}

/** Runs a script to its end, and prints its output only then, as the lanes would mix their lines. */
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
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'}, ${seconds} s\n`)
  return status === 0
}

async function lane(steps: readonly Step[]): Promise<readonly Count[]> {
  const counts: Count[] = []
  for (const each of steps) counts.push(await each())
  return counts
}

const chromium = findChromium(process.env)
if (!chromium) console.log(`${HOW_TO_GET_ONE}\n`)
const inBrowser = chromium ? [browserTestsInTurn(chromium)] : []
const lanes = await Promise.all([
  lane([
    step('Types', 'node_modules/typescript/bin/tsc', ['-p', '.']),
    step('Format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    step('Lint and walls', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']),
    suite('Unit and property tests', 'unit'),
    suite('Tests across rooms', 'across'),
    ...inBrowser,
  ]),
  lane([
    step('The bank', 'src/platform/node/viva.ts', ['check']),
    step('The page', 'node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']),
    ...(chromium ? inBrowser : [async () => ({ passed: 0, failed: 1 })]),
  ]),
])

rmSync(scratch, { recursive: true })
const { passed, failed } = sumOf(lanes.flat())
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
