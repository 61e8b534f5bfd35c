import { harmless } from '#domain'
import { jsonLine } from '../terminal/json-line.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Imported {
  readonly drafts: readonly string[]
  readonly kept: readonly string[]
  readonly oddities: readonly { readonly at: number; readonly message: string }[]
}

/** Prints the result of importing a bank: its drafts, and everything that was odd about the source. */
export function sayImported(
  terminal: Terminal,
  json: boolean,
  { from, folder }: { readonly from: string; readonly folder: string },
  imported: Imported,
): void {
  if (json) return terminal.out(jsonLine(imported))
  const { drafts, kept, oddities } = imported
  terminal.out(
    `${drafts.length} small questions written${kept.length > 0 ? `; ${kept.length} existed already and were left alone` : ''}.\n`,
  )
  for (const { at, message } of oddities) terminal.out(harmless(`${from}:${at} ${message}\n`))
  if (drafts.length > 0)
    terminal.out(
      `\nPractise them: npm start -- --bank ${folder}. More is left open than in whole questions; ways that people say each point make them better. “viva check --bank ${folder}” says what each wants.\n`,
    )
}
