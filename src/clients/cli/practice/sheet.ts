import { Fault, harmless } from '#domain'
import type { Gap, GapSheet } from '#api'
import { SECTION_NAMES, sheetEmpty, sheetLead, sheetMarkdown, sheetParts, sheetTitle } from '#wording'
import { told, toldBytes } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { hang, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

export interface SheetOptions {
  readonly markdown?: true
  readonly anki?: string
}

/** Shows the points that the latest answers lost; as Markdown or as a deck for Anki on demand. */
export async function sheet(context: Context, { markdown, anki }: SheetOptions): Promise<void> {
  const seen = await told(context.client.sheet.$get())
  if (anki !== undefined) return writeDeck(context, seen, anki)
  if (context.json) return printJson(context, seen)
  if (markdown) return context.terminal.out(harmless(sheetMarkdown(seen)))
  print(context, seen.gaps.length === 0 ? emptyLines(seen) : gapLines(seen, context))
}

async function writeDeck(context: Context, { gaps }: GapSheet, file: string): Promise<void> {
  if (gaps.length === 0) throw new Fault('not-found', 'no point was lost, so there is no card to write')
  await context.terminal.writeFile(file, await toldBytes(context.client.sheet.anki.$get()))
  if (context.json) printJson(context, { file, count: gaps.length })
  else print(context, [`${gaps.length} ${gaps.length === 1 ? 'card' : 'cards'} written to ${file}.`])
}

function emptyLines(seen: GapSheet): readonly string[] {
  const { title, next } = sheetEmpty(seen)
  return [title, ...wrap(next), '"viva ask" begins.']
}

function gapLines(seen: GapSheet, { ink }: Context): readonly string[] {
  return [
    `${sheetTitle(seen)}.`,
    ink.glyphs.line.repeat(WIDTH),
    ...wrap(sheetLead(seen)),
    ...sheetParts(seen).flatMap(({ section, gaps }) => [
      '',
      ink.paint('strong', SECTION_NAMES[section]),
      ...gaps.flatMap(gap => linesOfGap(gap, ink)),
    ]),
    ink.glyphs.line.repeat(WIDTH),
    '"viva sheet --markdown" to keep it, "viva sheet --anki FILE" for cards.',
  ]
}

function linesOfGap({ kind, claim, line, number, title }: Gap, ink: Context['ink']): readonly string[] {
  return [
    ...hang(`  ${ink.glyphs[kind]} `, plain(claim), 4),
    ...(number === null ? [] : [`    ${ink.paint('strong', harmless(number))}`]),
    ...hang('    ', plain(line), 4).map(each => ink.paint('quiet', each)),
    `    ${ink.paint('quiet', harmless(title))}`,
  ]
}
