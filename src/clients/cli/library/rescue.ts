import { Fault } from '#domain'
import { EXIT } from '../terminal/exit.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** So many lost lines are named. */
const MOST_NAMED = 20

/** What could still be read of a record that cannot be used, and what was left out and why. */
interface Rescued {
  readonly folder: string
  readonly lines: readonly string[]
  readonly leftOut: readonly string[]
}

export interface RescueDesk {
  readonly terminal: Terminal
  /** Reads what can be read of a record that cannot be used, or gives nothing where that is nothing. */
  readonly rescueRecord: () => Promise<Rescued | undefined>
}

/** An export that failed because the record cannot be used: what can be read of it goes out all the same. */
export async function exportRescued(
  { terminal, rescueRecord }: RescueDesk,
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
  // Said beside it, since the lines themselves may go out.
  terminal.err(`${fault.message}\n${saying(rescued, file).join('\n')}\n`)
  return leftOut.length > 0 ? EXIT.failed : EXIT.done
}

function saying({ lines, leftOut, folder }: Rescued, file: string | undefined): readonly string[] {
  const more = leftOut.length > MOST_NAMED ? [`  and ${leftOut.length - MOST_NAMED} more`] : []
  return [
    `${lines.length} lines could be read${file === undefined ? '' : ` and are written to ${file}`}.`,
    ...(leftOut.length > 0
      ? ['Left out:', ...leftOut.slice(0, MOST_NAMED).map(line => `  ${line}`), ...more]
      : []),
    `To go on with them, move viva.sqlite, viva.sqlite-wal and viva.sqlite-shm out of ${folder}, then: viva import ${file ?? 'FILE'}`,
  ]
}
