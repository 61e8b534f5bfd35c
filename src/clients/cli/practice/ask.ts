import { Fault, HIRING } from '#domain'
import type { AttemptView, QuestionSummary } from '#api'
import type { Hiring } from '#domain'
import { afterReport } from './after-report.ts'
import { told } from '../../http.ts'
import { paramOf, print, printJson, questionMeant } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT, exitOf } from '../terminal/exit.ts'
import { attemptScreen } from './report-screen.ts'
import { promptLines, showRevealed } from './show.ts'
import { WRITING_HELP, writeAnswer } from './write-answer.ts'
import type { Written } from './write-answer.ts'

interface Given {
  readonly answer: string
  readonly hints: number
  readonly seconds: number | null
  readonly selfMark: Hiring | null
}

/** Asks a question, by default the first of today, and goes on until the learner leaves. */
export async function ask(context: Context, typed: string | undefined): Promise<number> {
  const first = typed === undefined ? await nextUp(context) : await questionMeant(context, typed)
  if (!first) {
    print(context, ['Nothing is due and nothing new is planned today. "viva ask ID" asks any question.'])
    return EXIT.done
  }
  if (context.json || !context.terminal.interactive) return askOnce(context, first)

  let question: QuestionSummary | null = first
  while (question) question = await askAloud(context, question)
  return EXIT.done
}

/** Takes the whole of standard input as the answer, when no person is at the keys. */
async function askOnce(context: Context, question: QuestionSummary): Promise<number> {
  const answer = await context.terminal.readInput()
  const view = await handIn(context, question, { answer, hints: 0, seconds: null, selfMark: null })
  if (context.json) printJson(context, view)
  else context.terminal.out(`${attemptScreen(view, context.ink)}\n`)
  return EXIT.done
}

async function askAloud(context: Context, question: QuestionSummary): Promise<QuestionSummary | null> {
  print(context, [...promptLines(question, context), '', ...WRITING_HELP])
  let begun: readonly string[] = []
  for (;;) {
    const written = await writeAnswer(context, { hint: rung => hintOf(context, question, rung) }, begun)
    if (written.kind !== 'answer') return endWithout(context, question, written)
    try {
      const selfMark = written.text.trim() === '' ? null : await blindMark(context)
      const view = await handIn(context, question, {
        answer: written.text,
        hints: written.hints,
        seconds: written.seconds,
        selfMark,
      })
      context.terminal.out(`${attemptScreen(view, context.ink)}\n`)
      return await afterReport(context, view, () => askAloud(context, question))
    } catch (fault) {
      if (!(fault instanceof Fault) || exitOf(fault.code) !== EXIT.usage)
        throw await withDraft(context, written.text, fault)
      print(context, [fault.message, 'You can go on writing; nothing you wrote is lost.'])
      begun = written.text.split('\n')
    }
  }
}

/** Ends the attempt without a mark. The text written so far is saved as a draft. */
async function endWithout(
  context: Context,
  question: QuestionSummary,
  { kind, text }: Exclude<Written, { kind: 'answer' }>,
): Promise<null> {
  if (kind === 'reveal') await showRevealed(context, question.id)
  if (text.trim() !== '')
    print(context, [`What you wrote is saved in ${await context.terminal.keepDraft(text)}.`])
  return null
}

async function withDraft({ terminal }: Context, text: string, fault: unknown): Promise<unknown> {
  if (text.trim() !== '')
    terminal.err(`The answer was not handed in. It is saved in ${await terminal.keepDraft(text)}.\n`)
  return fault
}

/** Asks for the learner's own mark, before they see the examiner's. */
async function blindMark(context: Context): Promise<Hiring | null> {
  print(context, ['Your own mark first: 1 strong no, 2 no, 3 yes, 4 strong yes, Enter none.'])
  return HIRING[Number(await context.terminal.key()) - 1] ?? null
}

async function handIn({ client }: Context, question: QuestionSummary, given: Given): Promise<AttemptView> {
  return told(client.attempts.$post({ json: { id: crypto.randomUUID(), question: question.id, ...given } }))
}

async function hintOf({ client }: Context, question: QuestionSummary, rung: number) {
  return told(
    client.questions[':section'][':slug'].hints[':rung'].$get({
      param: { ...paramOf(question), rung: String(rung) },
    }),
  )
}

async function nextUp({ client }: Context): Promise<QuestionSummary | undefined> {
  const { due, fresh } = await told(client.today.$get())
  return [...due, ...fresh][0]
}
