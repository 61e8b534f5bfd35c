import { harmless } from '#domain'
import { jsonLine } from '../terminal/json-line.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Imported {
  readonly drafts: readonly string[]
  readonly kept: readonly string[]
  readonly oddities: readonly { readonly at: number; readonly message: string }[]
}

/** Prints the result of importing a bank: its drafts, and everything that was odd about the source. */
export function sayImported(terminal: Terminal, json: boolean, from: string, imported: Imported): void {
  if (json) return terminal.out(jsonLine(imported))
  const { drafts, kept, oddities } = imported
  terminal.out(
    `${drafts.length} drafts written${kept.length > 0 ? `; ${kept.length} existed already and were left alone` : ''}.\n`,
  )
  for (const { at, message } of oddities) terminal.out(harmless(`${from}:${at} ${message}\n`))
  if (drafts.length > 0)
    terminal.out(
      '\nA draft is not yet a question. Move it to bank/questions, fill in what its comments ask for, and run: viva check NAME\n',
    )
}
