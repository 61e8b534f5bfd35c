/**
 * All that a change must pass, one step after the other. Ends with the line `N passed, N failed`:
 * every test counts as one, and so does every other step.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
const counts: Count[] = []

/** A program that passes or fails as a whole. */
function step(name: string, script: string, args: readonly string[] = []): void {
  const passed = run(name, script, args)
  counts.push(passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/** Vitest, counted test by test. A file that cannot even be read counts as one failure. */
function suite(name: string, projects: readonly string[], environment: NodeJS.ProcessEnv = {}): void {
  const file = join(scratch, `${projects.join('-')}.json`)
  const args = [
    'run',
    ...projects.flatMap(project => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const passed = run(name, 'node_modules/vitest/vitest.mjs', args, environment)
  const results = readResults(file)
  if (!results) counts.push({ passed: 0, failed: 1 })
  else
    counts.push({
      passed: results.numPassedTests,
      failed: results.numFailedTests || (passed ? 0 : Math.max(1, results.numFailedTestSuites)),
    })
}

function readResults(file: string): z.infer<typeof Results> | undefined {
  try {
    return Results.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Vitest ended before it could write: its own words are on the screen.
    return undefined
  }
}

function run(
  name: string,
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): boolean {
  const began = performance.now()
  console.log(`\n${name} …`)
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, VIVA_NO_OPEN: '1', ...environment },
  })
  console.log(
    `${name}: ${status === 0 ? 'passed' : 'failed'}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  return status === 0
}

step('Types', 'node_modules/typescript/bin/tsc', ['-p', '.'])
step('Format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
step('Lint and walls', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings'])
step('The bank', 'src/platform/node/viva.ts', ['check'])
suite('Unit and property tests', ['unit'])
suite('Tests across rooms', ['across'])

const chromium = findChromium(process.env)
if (chromium) {
  step('The page', 'node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'])
  suite('End to end, in Chromium', ['e2e'], { VIVA_CHROMIUM: chromium })
} else {
  console.log(`\n${HOW_TO_GET_ONE}`)
  counts.push({ passed: 0, failed: 1 })
}

rmSync(scratch, { recursive: true })
const total = counts.reduce(
  (sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
  { passed: 0, failed: 0 },
)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
