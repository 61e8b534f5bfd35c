import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { Fault, harmless } from '#domain'
import { EXIT, exitOf } from './terminal/exit.ts'
import { programOf } from './program.ts'
import type { CliHost } from './host.ts'

/** Runs one command line and returns its exit code. Bugs are thrown. */
export async function runCli(given: CliHost, args: readonly string[]): Promise<number> {
  const { out, line } = given.terminal
  const err = (text: string) => given.terminal.err(harmless(text))
  const terminal = { ...given.terminal, err, line: (prompt: string) => line(harmless(prompt)) }
  let code: number = EXIT.done
  const program = programOf({ ...given, terminal }, c => {
    code = c
  })
  for (const command of [program, ...program.commands]) tame(command, out, err)

  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (!(error instanceof Fault)) throw error
    err(`${error.message}\n`)
    return exitOf(error.code)
  }
}

/** Keeps Commander from ending the process itself, and sends its output to the terminal. */
function tame(command: Command, out: (text: string) => void, err: (text: string) => void): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('("viva --help" lists the verbs)')
}
