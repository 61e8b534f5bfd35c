import type { AttemptView } from '#api'
import { askedAfter } from '#wording'
import { told } from '../../http.ts'
import { print } from '../context.ts'
import type { Context } from '../context.ts'
import { wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { reportLines, strangeLines } from './report-screen.ts'
import { writeAnswer } from './write-answer.ts'

/** Asks the question that follows the report, and has the answer examined. */
export async function followUp(context: Context, view: AttemptView): Promise<AttemptView> {
  const {
    next,
    attempt,
    question: { key },
  } = view
  const asked = next && askedAfter(key, next.about)
  if (!next || !key || !asked) {
    print(context, ['There is nothing more to ask on this question.'])
    return view
  }
  print(context, [
    ...wrap(plain(next.prompt)),
    '',
    'A line with only a dot, or Ctrl-D, hands it in; :q leaves it.',
  ])
  const written = await writeAnswer(context, null)
  if (written.kind !== 'answer' || written.text.trim() === '') return view

  const { client } = context
  const json = { id: crypto.randomUUID(), about: next.about, answer: written.text }
  const reply = await told(client.attempts[':id'].replies.$post({ param: { id: attempt.id }, json }))
  print(context, [
    '',
    ...reportLines(
      { answer: reply.answer, report: reply.report, outline: asked.points },
      { points: asked.points, redFlags: key.redFlags },
      context.ink,
    ),
    ...strangeLines(written.text),
    '',
    'Worked answer',
    ...wrap(plain(asked.worked)),
  ])
  return told(client.attempts[':id'].$get({ param: { id: attempt.id } }))
}
