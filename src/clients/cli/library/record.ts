import { told, toldText } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'

/** Writes the whole record as JSON Lines, to a file or to standard output. */
export async function exportRecord(context: Context, path: string | undefined): Promise<void> {
  const lines = await toldText(context.client.record.$get())
  if (path === undefined || path === '-') return context.terminal.out(lines)
  await context.terminal.writeFile(path, lines)
  const count = lines.split('\n').length - 1
  if (context.json) printJson(context, { lines: count, file: path })
  else print(context, [`${count} lines written to ${path}.`])
}

/** Writes the answers with an appeal that stands, as graded answers for a person to label. */
export async function exportAppeals(context: Context, path: string | undefined): Promise<void> {
  const lines = await toldText(context.client.record.appeals.$get())
  if (path === undefined || path === '-') return context.terminal.out(lines)
  await context.terminal.writeFile(path, lines)
  const count = lines.split('\n').length - 1
  if (context.json) printJson(context, { answers: count, file: path })
  else print(context, [`${count} ${count === 1 ? 'answer' : 'answers'} written to ${path}.`])
}

export interface ImportOptions {
  readonly anyDate?: true
}

/** Imports a record, all of it or nothing. */
export async function takeInRecord(
  context: Context,
  path: string,
  { anyDate }: ImportOptions,
): Promise<void> {
  const text = path === '-' ? await context.terminal.readInput() : await context.terminal.readFile(path)
  const query = anyDate ? { dates: 'any' as const } : {}
  const result = await told(context.client.record.$post({ query }, { init: { body: text } }))
  if (context.json) printJson(context, result)
  else print(context, [`${result.added} lines added; ${result.alreadyThere} were already there.`])
}

/** Folds every card again from the record, and says whether the cards came out the same. */
export async function rebuild(context: Context): Promise<number> {
  const result = await told(context.client.rebuild.$post())
  if (context.json) printJson(context, result)
  else
    print(context, [
      result.same
        ? `${result.cards} cards folded again from the record: the same, byte for byte.`
        : `${result.cards} cards folded again from the record. They differed, and are now correct.`,
    ])
  return result.same ? EXIT.done : EXIT.failed
}
