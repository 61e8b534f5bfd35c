/** The quick part of `npm test`: types, format, lint and walls, the bank. Stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const STEPS: readonly (readonly [script: string, ...args: readonly string[]])[] = [
  ['node_modules/typescript/bin/tsc', '-p', '.'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  ['src/platform/node/viva.ts', 'check'],
]

for (const [script, ...args] of STEPS) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
