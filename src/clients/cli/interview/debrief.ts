import { Fault, harmless } from '#domain'
import type { Debrief } from '#api'
import type { EntryId } from '#domain'
import { cardLines, cardOf } from '#wording'
import { told, toldText } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { debriefLines, questionLines } from './debrief-screen.ts'
import { rowMeant } from './interview-meant.ts'
import { WIDTH } from '../terminal/terminal.ts'

/** The bar of a card where there are no blocks to draw it with. */
const ASCII_BAR = { earned: '#', open: '?', left: '.' } as const

export interface DebriefOptions {
  readonly markdown?: boolean
  readonly card?: boolean
}

/** Shows the debrief of an interview, by default of the last one that is over. */
export async function debrief(
  context: Context,
  typed: string | undefined,
  { markdown, card }: DebriefOptions,
): Promise<void> {
  const { interviews } = await told(context.client.interviews.$get())
  const row = typed === undefined ? interviews.find(r => r.phase === 'closed') : rowMeant(interviews, typed)
  if (!row) throw new Fault('not-found', 'no interview is over yet; "viva interview" lists what can be sat')
  const param = { id: row.id }
  if (card) {
    if (markdown) throw new Fault('invalid', 'choose one of --card and --markdown')
    const shown = cardOf(await told(context.client.interviews[':id'].debrief.$get({ param })))
    if (context.json) return printJson(context, shown)
    return print(context, cardLines(shown, context.terminal.ascii ? ASCII_BAR : undefined))
  }
  if (context.json)
    return printJson(context, await told(context.client.interviews[':id'].debrief.$get({ param })))
  if (markdown)
    return context.terminal.out(
      harmless(await toldText(context.client.interviews[':id']['debrief.md'].$get({ param }))),
    )
  await showDebrief(context, row.id)
}

/** Shows a debrief. A person opens its questions by key; a pipe gets all of it. */
export async function showDebrief(context: Context, id: EntryId): Promise<void> {
  const seen = await told(context.client.interviews[':id'].debrief.$get({ param: { id } }))
  print(context, debriefLines(seen, context.ink))
  if (context.terminal.interactive) return turn(context, seen)
  seen.questions.forEach((_, i) => {
    print(context, ['', ...questionLines(seen, i, context.ink)])
  })
}

async function turn(context: Context, seen: Debrief): Promise<void> {
  let last = -1
  for (;;) {
    print(context, [
      context.ink.glyphs.line.repeat(WIDTH),
      `${seen.questions.length > 0 ? '1-9 a question  n next question  ' : ''}d overview  q leave`,
    ])
    const key = await context.terminal.key()
    if (key === 'q' || key === '') return
    const wanted = key === 'n' ? last + 1 : /^[1-9]$/.test(key) ? Number(key) - 1 : -1
    if (key === 'd') print(context, debriefLines(seen, context.ink))
    else if (seen.questions[wanted]) {
      last = wanted
      print(context, questionLines(seen, wanted, context.ink))
    } else if (key === 'n') print(context, ['That was the last question.'])
  }
}
