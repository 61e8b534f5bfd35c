import type { QuestionSummary } from '#api'
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

/** Searches prompts, concepts and the learner's own answers. */
export async function search(context: Context, query: string): Promise<number> {
  const { hits } = await told(context.client.search.$get({ query: { q: query } }))
  if (context.json) printJson(context, { hits })
  else if (hits.length === 0) print(context, [`Nothing found for ${query}.`])
  else {
    print(
      context,
      hits.flatMap(({ question, where, excerpt }) => [
        `${question}  ${context.ink.paint('quiet', where === 'own-answer' ? 'your answer' : where)}`,
        ...hang('  ', plain(excerpt), 2, 2),
      ]),
    )
  }
  return hits.length === 0 ? EXIT.failed : EXIT.done
}
