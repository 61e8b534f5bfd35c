import { Fault } from '#domain'
import { EXIT } from '../terminal/exit.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Most lost lines that are named. */
const MOST_NAMED = 20

/** The sound lines of an unusable record, and the others with the reasons for leaving them out. */
interface Rescued {
  readonly folder: string
  readonly lines: readonly string[]
  readonly leftOut: readonly string[]
}

export interface RescueHost {
  readonly terminal: Terminal
  /** Reads what can be read of an unusable record. Undefined if nothing can. */
  readonly rescueRecord: () => Promise<Rescued | undefined>
}

/** Exports what can still be read, after an export failed because the record is unusable. */
export async function exportRescued(
  { terminal, rescueRecord }: RescueHost,
  json: boolean,
  path: string | undefined,
  fault: unknown,
): Promise<number> {
  if (!(fault instanceof Fault) || fault.code !== 'unavailable') throw fault
  const rescued = await rescueRecord()
  if (!rescued) throw fault
  const { lines, leftOut } = rescued
  const text = lines.map(line => `${line}\n`).join('')
  const file = path === '-' ? undefined : path
  if (file === undefined) terminal.out(text)
  else await terminal.writeFile(file, text)
  if (file !== undefined && json) terminal.out(`${JSON.stringify({ lines: lines.length, file, leftOut })}\n`)
  // Printed to standard error, since standard output may carry the lines.
  terminal.err(`${fault.message}\n${saying(rescued, file).join('\n')}\n`)
  return leftOut.length > 0 ? EXIT.failed : EXIT.done
}

function saying({ lines, leftOut, folder }: Rescued, file: string | undefined): readonly string[] {
  const more = leftOut.length > MOST_NAMED ? [`  and ${leftOut.length - MOST_NAMED} more`] : []
  return [
    `${lines.length} lines could be read${file === undefined ? '' : ` and were written to ${file}`}.`,
    ...(leftOut.length > 0
      ? ['Left out:', ...leftOut.slice(0, MOST_NAMED).map(line => `  ${line}`), ...more]
      : []),
    `To continue with them, move viva.sqlite, viva.sqlite-wal and viva.sqlite-shm out of ${folder}, then: viva import ${file ?? 'FILE'}`,
  ]
}
