import type { QuestionKey, QuestionSummary } from '#api'
import { Fault, harmless } from '#domain'
import { batchOf, gradeOne } from './batch.ts'
import type { Gradable } from './batch.ts'
import { told } from '../../http.ts'
import { paramOf, print, printJson, questionMeant, textOf } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'
import { reportLines, strangeLines } from './report-screen.ts'

/** Examines one answer from a file or standard input. Stores nothing. */
export async function gradeOneAnswer(context: Context, typed: string, path: string): Promise<number> {
  const question = await questionMeant(context, typed)
  const answer = await textOf(context, path)
  if (context.json) {
    const gradable = (await gradables(context)).find(q => q.id === question.id)
    if (!gradable) throw new Fault('not-found', `no question ${question.id}`)
    const result = { id: null, ...(await gradeOne(context.client, gradable, answer)) }
    printJson(context, result)
    return result.mark.kind === 'withheld' && result.verdict === null && answer.trim() === ''
      ? EXIT.usage
      : EXIT.done
  }
  const report = await told(context.client.grade.$post({ json: { question: question.id, answer } }))
  const key = await keyOf(context, question)
  print(context, [
    `${harmless(question.title)}. Not kept in the record.`,
    '',
    ...reportLines({ answer, report, outline: report.outline }, key, context.ink),
    ...strangeLines(answer),
  ])
  if (!key)
    print(context, [
      '',
      'The claims stay folded until the question is attempted.',
      `"viva show ${question.id} --reveal" opens them.`,
    ])
  return EXIT.done
}

/** Examines many answers, one on a JSON line, and writes a JSON line for each, in the same order. */
export async function gradeBatch(context: Context, path: string): Promise<number> {
  const gradeLine = batchOf(context.client, await gradables(context))
  let refused = 0
  for (const [i, line] of (await textOf(context, path)).split('\n').entries()) {
    if (line.trim() === '') continue
    const result = await gradeLine(line, i + 1)
    if ('error' in result) {
      refused += 1
      context.terminal.err(`${path}: ${result.error}\n`)
    }
    printJson(context, result)
  }
  return refused > 0 ? EXIT.usage : EXIT.done
}

async function gradables({ client }: Context): Promise<readonly Gradable[]> {
  return (await told(client.bank.whole.$get())).questions
}

async function keyOf({ client }: Context, question: QuestionSummary): Promise<QuestionKey | null> {
  return (await told(client.questions[':section'][':slug'].$get({ param: paramOf(question) }))).key
}
