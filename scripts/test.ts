/**
 * Everything that a change must pass, in one queue for two processors. Ends with the line `N passed, N failed`, in
 * which every test counts as one, and so does every other step.
 */
import { HOW_TO_GET_ONE, findChromium } from './find-chromium.ts'
import { processorTime, programStep, runAll, vitestStep } from './run-step.ts'
import type { Step } from './run-step.ts'

const began = performance.now()
const chromium = findChromium(process.env)
if (!chromium) console.log(`${HOW_TO_GET_ONE}\n`)

const page = programStep('The page', 'node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'])
const inChromium: Step = chromium
  ? vitestStep('In Chromium', ['--project=e2e', '--maxWorkers=1'], { VIVA_CHROMIUM: chromium })
  : { name: 'In Chromium', run: async () => ({ passed: 0, failed: 1 }) }

/** The browser opens the built page, so these two are one after the other. */
const pageInChromium: Step = {
  name: 'The page in Chromium',
  async run() {
    const built = await page.run()
    if (built.failed > 0) return built
    const shown = await inChromium.run()
    return { passed: built.passed + shown.passed, failed: built.failed + shown.failed }
  },
}

// The longest first, so that no processor is left alone with one at the end.
const { passed, failed } = await runAll(
  [
    pageInChromium,
    vitestStep('Unit and property tests', ['--project=unit', '--maxWorkers=1']),
    vitestStep('Tests across rooms', ['--project=across', '--maxWorkers=1']),
    programStep('The bank', 'src/platform/node/viva.ts', ['check']),
    programStep('Types', 'node_modules/typescript/bin/tsc', ['-p', '.']),
    programStep('Format', 'node_modules/oxfmt/bin/oxfmt', ['--check']),
    programStep('Lint and walls', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']),
  ],
  2,
)

const seconds = processorTime()
const minutes = (ms: number) => (ms / 60_000).toFixed(1)
console.log(
  `${minutes(performance.now() - began)} min${seconds === undefined ? '' : `, ${minutes(seconds * 1000)} min of processor time besides Chromium’s`}`,
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
