import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeCli } from '#clients/cli'

test('docs/cli.md is what `npm run x -- docs` writes', () => {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'cli.md')
  expect(readFileSync(file, 'utf8')).toBe(`${describeCli()}\n`)
})
