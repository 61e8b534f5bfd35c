import type { AttemptView, QuestionSummary } from '#api'
import { askForAppeal, askForSettlement, setRating } from './annotate.ts'
import { told } from '../../http.ts'
import { print } from '../context.ts'
import type { Context } from '../context.ts'
import { followUp } from './follow-up.ts'
import { pointsToSay, sayPoints } from './mend.ts'
import { wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { attemptScreen } from './report-screen.ts'
import { sourceLines } from './show.ts'
import { WIDTH } from '../terminal/terminal.ts'

const LENGTHS = [
  ['short', '30 seconds'],
  ['medium', 'two minutes'],
  ['long', 'five minutes'],
] as const

/** Handles the keys under a report, until the learner goes on to the next question or leaves. */
export async function afterReport(
  context: Context,
  first: AttemptView,
  again: () => Promise<QuestionSummary | null>,
): Promise<QuestionSummary | null> {
  let view = first
  let model = 0
  for (;;) {
    print(context, [context.ink.glyphs.line.repeat(WIDTH), ...keyLines(view)])
    switch (await context.terminal.key()) {
      case 'f':
        view = await followUp(context, view)
        break
      case 'd':
        view = await sayPoints(context, view)
        break
      case 'm':
        print(context, modelAnswer(view, model))
        model = (model + 1) % LENGTHS.length
        break
      case 's':
        print(context, ['Sources', ...sourceLines(view.question.papers)])
        break
      case 'a':
        view = await askForAppeal(context, view)
        break
      case 'i':
        if (leftByGuard(view) > 0) view = await judgeAsMeant(context, view)
        break
      case 'u':
        view = await askForSettlement(context, view)
        break
      case 'o':
        view = await setRating(context, view)
        break
      case 'r':
        return again()
      case '':
        return view.nextDue
      case 'q':
        return null
    }
  }
}

/** The usual keys on one line, the rarer ones below. */
function keyLines(view: AttemptView): readonly string[] {
  const { next, attempt, nextDue, review } = view
  const toSay = pointsToSay(view).length
  const open = attempt.report.verdicts.some(v => v.kind === 'unjudged')
  const line = (keys: readonly string[]) => keys.filter(key => key !== '').join('  ')
  return [
    line([
      toSay > 0 ? `d mend ${toSay}` : '',
      next ? 'f follow-up' : '',
      'm model answer',
      's sources',
      'a appeal',
      nextDue ? 'Enter next' : 'Enter leave',
      'q leave',
    ]),
    line([
      'r again',
      leftByGuard(view) > 0 ? 'i I mean it: judge it as it stands' : '',
      review ? 'o another rating' : '',
      open ? 'u settle an open point' : '',
    ]),
  ]
}

/** The points that are open since their words could not be read, or seem not to be meant. */
function leftByGuard({ attempt }: AttemptView): number {
  return attempt.report.verdicts.filter(v => v.kind === 'unjudged' && v.because === 'guarded').length
}

/** Hands in the same answer again, to be judged as it stands. */
async function judgeAsMeant(context: Context, { attempt }: AttemptView): Promise<AttemptView> {
  const { question, answer, hints, seconds, selfMark } = attempt
  const json = { id: crypto.randomUUID(), question, answer, hints, seconds, selfMark, meant: true }
  const view = await told(context.client.attempts.$post({ json }))
  context.terminal.out(`${attemptScreen(view, context.ink)}\n`)
  return view
}

function modelAnswer({ question: { key } }: AttemptView, n: number): readonly string[] {
  const [length, name] = LENGTHS[n] ?? LENGTHS[0]
  return key
    ? [
        `Model answer, ${name}. Press m again for the next length.`,
        '',
        ...wrap(plain(key.modelAnswers[length])),
      ]
    : []
}
