import type { AttemptView } from '#api'
import type { PointId, Rating, Span } from '#domain'
import { laterRulings, standingAppeals } from '#domain'
import {
  appealedText,
  localDay,
  pointLetters,
  resultsIn,
  sentencesOf,
  sumOf,
  sumText,
  weekDay,
} from '#wording'
import { told } from '../../http.ts'
import { print } from '../context.ts'
import type { Context } from '../context.ts'
import { cut, hang } from '../terminal/lay-out.ts'

const RATINGS = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[]

/** Asks a learner who disagrees with a verdict for the point, the words and the reason. */
export async function askForAppeal(context: Context, view: AttemptView): Promise<AttemptView> {
  const point = await choosePoint(context, view, () => true)
  if (!point) return view
  const standing = standingAppeals(view.appeals).has(point)
  print(context, [`1 I did say that, 2 I did not mean that${standing ? ', 3 withdraw the appeal' : ''}`])
  const stance = await context.terminal.key()
  if (stance === '3' && standing) return withdraw(context, view, point)
  if (stance !== '1' && stance !== '2') return view

  const words = await chooseWords(context, view.attempt.answer)
  const reason = await context.terminal.line('Why, in a few words: ')
  if (reason.kind !== 'line' || reason.text.trim() === '') {
    print(context, ['An appeal without a reason helps nobody, so none was filed.'])
    return view
  }
  const json = {
    id: crypto.randomUUID(),
    point,
    stance: stance === '1' ? ('did-say' as const) : ('did-not-mean' as const),
    words: [...words],
    reason: reason.text,
  }
  const after = await told(
    context.client.attempts[':id'].appeals.$post({ param: { id: view.attempt.id }, json }),
  )
  print(context, [settledLine(after)])
  return after
}

async function withdraw(context: Context, view: AttemptView, point: PointId): Promise<AttemptView> {
  const json = { id: crypto.randomUUID(), point, stance: 'withdrawn' as const, words: [], reason: '' }
  const after = await told(
    context.client.attempts[':id'].appeals.$post({ param: { id: view.attempt.id }, json }),
  )
  print(context, ['The appeal is withdrawn; the verdict counts again.'])
  return after
}

/** `1 of 14, 6 by your appeal.` */
function settledLine(view: AttemptView): string {
  const { attempt } = view
  const results = resultsIn(attempt.outline, attempt.report.verdicts)
  const later = [...laterRulings(attempt, view)].map(([point, ruling]) => ({ point, ...ruling }))
  const appealed = appealedText(results, later)
  return `${sumText(sumOf(results))}${appealed === undefined ? '' : `, ${appealed}`}. The verdict stays; what you appeal does not count as examined.`
}

/** Asks the learner to decide a point that the examiner left open. */
export async function askForSettlement(context: Context, view: AttemptView): Promise<AttemptView> {
  const open = new Set(view.attempt.report.verdicts.filter(v => v.kind === 'unjudged').map(v => v.point))
  const point = await choosePoint(context, view, id => open.has(id))
  if (!point) return view
  print(context, ['1 the answer makes this point, 2 it does not'])
  const key = await context.terminal.key()
  if (key !== '1' && key !== '2') return view
  const json = {
    id: crypto.randomUUID(),
    point,
    ruling: key === '1' ? ('met' as const) : ('missing' as const),
  }
  const after = await told(
    context.client.attempts[':id'].settlements.$post({ param: { id: view.attempt.id }, json }),
  )
  print(context, ['Settled by you; it does not count as examined.'])
  return after
}

/** Lets the learner choose the rating, and so when the question comes back. */
export async function setRating(context: Context, view: AttemptView): Promise<AttemptView> {
  const { review } = view
  if (!review) return view
  print(context, [
    RATINGS.map((rating, i) => `${i + 1} ${rating} (${weekDay(localDay(review.choices[rating]))})`).join(
      ', ',
    ),
  ])
  const rating = RATINGS[Number(await context.terminal.key()) - 1]
  if (!rating) return view
  const json = { id: crypto.randomUUID(), rating }
  const after = await told(
    context.client.attempts[':id'].override.$post({ param: { id: view.attempt.id }, json }),
  )
  if (after.review) print(context, [`Next ${weekDay(localDay(after.review.due))}. ${after.review.because}`])
  return after
}

async function choosePoint(
  context: Context,
  { attempt: { outline } }: AttemptView,
  may: (id: PointId) => boolean,
): Promise<PointId | undefined> {
  const letters = [...pointLetters(outline)].filter(([id]) => may(id))
  if (letters.length === 0) {
    print(context, ['No point is open.'])
    return undefined
  }
  print(context, [`Which point? ${letters.map(([, letter]) => letter).join(' ')}`])
  const key = await context.terminal.key()
  return letters.find(([, letter]) => letter === key)?.[0]
}

async function chooseWords(context: Context, answer: string): Promise<readonly Span[]> {
  const sentences = sentencesOf(answer)
  print(
    context,
    sentences.flatMap((sentence, i) => hang(`${i + 1}`, cut(sentence.text, 140), 4, 2)),
  )
  const line = await context.terminal.line('Which of these say it (numbers): ')
  const numbers = line.kind === 'line' ? (line.text.match(/\d+/g) ?? []).map(Number) : []
  return sentences.filter((_, i) => numbers.includes(i + 1))
}
