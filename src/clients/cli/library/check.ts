import { harmless } from '#domain'
import { EXIT } from '../terminal/exit.ts'
import { jsonLine } from '../terminal/json-line.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** An issue of the bank, with its place. */
export interface Issue {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** A question that is only begun, and what it wants to be whole. */
export interface Thin {
  readonly file: string
  readonly points: number
  readonly sentences: number
}

/** Prints the issues of a bank. Any issue makes the verb fail. */
export function check(
  terminal: Terminal,
  json: boolean,
  {
    questions,
    issues,
    thin,
  }: { readonly questions: number; readonly issues: readonly Issue[]; readonly thin: readonly Thin[] },
): number {
  if (json) terminal.out(jsonLine({ questions, issues, thin }))
  else {
    for (const { file, points, sentences } of thin)
      terminal.out(
        harmless(
          `${file} is thin and can be practised. To be whole it wants ${points} more points and ${sentences} more sentences.\n`,
        ),
      )
    for (const { file, line, message } of issues) terminal.out(harmless(`${file}:${line} ${message}\n`))
    terminal.out(
      `${questions} questions read, ${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}\n`,
    )
  }
  return issues.length > 0 ? EXIT.failed : EXIT.done
}
