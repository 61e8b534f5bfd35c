import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const text = readFileSync(join(import.meta.dirname, '../../docs/labs.md'), 'utf8')

/** The rows of the table of labs in docs/labs.md; `counts` has its claims by kind. */
export function labRows(): readonly {
  readonly id: string
  readonly counts: readonly number[]
  readonly error: string
  readonly kilobytes: number
}[] {
  const row = /^\| `([\w-]+)` \| (\d+) \| (\d+) \| (\d+) \| (\S+) \| ([\d.]+) kB \|$/gm
  return [...text.matchAll(row)].map(([, id = '', one, two, three, error = '', kilobytes]) => ({
    id,
    counts: [one, two, three].map(Number),
    error,
    kilobytes: Number(kilobytes),
  }))
}

/** The number of claims in the text below the table, and by kind. */
export function claimTotals(): readonly number[] {
  const [, ...totals] =
    /^Of the (\d+) claims (\d+) are\s\*arithmetic\*.*?, (\d+) an\s\*identity\*.*? and (\d+) an\s\*experiment\*/ms.exec(
      text,
    ) ?? []
  return totals.map(Number)
}
