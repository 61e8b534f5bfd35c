import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rows of the table of labs in docs/labs.md. */
export function labRows(): readonly {
  readonly id: string
  readonly claims: string
  readonly error: string
  readonly kilobytes: number
}[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/labs.md'), 'utf8')
  return [...text.matchAll(/^\| `([\w-]+)` \| (\d+) \| (\S+) \| ([\d.]+) kB \|$/gm)].map(
    ([, id = '', claims = '', error = '', kilobytes]) => ({
      id,
      claims,
      error,
      kilobytes: Number(kilobytes),
    }),
  )
}
