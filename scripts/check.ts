/**
 * The everyday part of `npm test`: types, format, lint and walls, and the tests beside the code that a change can
 * break. Tests across rooms and in the browser are left to `npm test`.
 *
 *   npm run x -- check                what differs from the last commit
 *   npm run x -- check main           what differs from another one
 */
import { programStep, runAll, vitestStep } from './run-step.ts'

const [since = 'HEAD'] = process.argv.slice(2)

const { passed, failed } = await runAll(
  [
    vitestStep('Tests that the change can break', [
      `--changed=${since}`,
      '--project=unit',
      '--maxWorkers=1',
      '--passWithNoTests',
    ]),
    programStep('Types', 'node_modules/typescript/bin/tsc', ['-p', '.']),
    programStep('Format', 'node_modules/oxfmt/bin/oxfmt', ['--check']),
    programStep('Lint and walls', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']),
  ],
  2,
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
