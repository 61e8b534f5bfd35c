import type { QuestionSummary } from '#api'
import { foundText } from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'
import { cut, hang } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

const STANDING = { new: 'new', due: 'due', scheduled: 'held', revealed: 'seen' } as const satisfies Record<
  QuestionSummary['standing'],
  string
>

/** Lists every question on a line, without spoilers. A program gets the whole bank with its keys. */
export async function bank(context: Context): Promise<void> {
  if (context.json) return printJson(context, await told(context.client.bank.whole.$get()))
  const { questions } = await told(context.client.bank.$get())
  print(
    context,
    questions.map(
      q =>
        `${q.id.padEnd(44)} ${STANDING[q.standing].padEnd(5)}${q.level.padEnd(14)}${cut(q.title, WIDTH - 64)}`,
    ),
  )
}

/** Searches titles, concepts, the glossary, prompts and the learner's own answers; the best comes first. */
export async function search(context: Context, query: string): Promise<number> {
  const reply = await told(context.client.search.$get({ query: { q: query } }))
  const { hits, readAs, instead } = reply
  if (context.json) printJson(context, reply)
  else if (hits.length === 0) {
    const meant = instead.length > 0 ? ` Did you mean ${instead.join(' or ')}?` : ''
    print(context, [`Nothing found for ${query}.${meant}`])
  } else {
    print(context, [
      ...(readAs === null ? [] : [`Read as “${readAs}”.`]),
      ...hits.flatMap(hit => [
        `${hit.question}  ${context.ink.paint('quiet', foundText(hit))}`,
        ...hang('  ', plain(hit.excerpt), 2, 2),
      ]),
    ])
  }
  return hits.length === 0 ? EXIT.failed : EXIT.done
}
