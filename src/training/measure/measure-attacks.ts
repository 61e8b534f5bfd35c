import type { Bank } from '#bank'
import type { Judge } from '#examiner'
import { perturbedPairs } from '../perturbed-quotes.ts'
import { sentenceAround } from '../sentences.ts'
import { emptyAnswers } from './empty-answers.ts'
import { credits, examinerOf } from './examine-text.ts'
import { middleShare } from './evaluate.ts'
import type { Judged } from './evaluate.ts'
import { REWRITES } from './rewrites.ts'

/** How often something happened. */
export interface Rate {
  readonly name: string
  readonly times: number
  readonly of: number
}

/** Marks of answers of one kind. */
export interface Marks {
  readonly name: string
  readonly marks: readonly number[]
}

/**
 * Minimal pairs: a sentence that a labeller quoted for a point, and that the judge credits by itself, is
 * perturbed; the rate is how often the point is still credited. The perturbations are those of training, so
 * the rates say nothing of falsehoods of other kinds.
 */
async function attackPairs(judge: Judge, bank: Bank, judged: readonly Judged[]): Promise<readonly Rate[]> {
  const examineText = examinerOf(judge, bank)
  const tally = rateTally()
  for (const { question: id, graded } of judged) {
    const question = bank.get(id)
    for (const point of question.points) {
      const label = graded.points[point.id]
      for (const quote of label?.ruling === 'met' ? label.evidence : []) {
        const sentence = sentenceAround(graded.answer, quote)
        if (!credits(await examineText(id, sentence), point.id)) continue
        for (const { name, text } of perturbedPairs(sentence, quote, point, question))
          tally.count(name, credits(await examineText(id, text), point.id))
      }
    }
  }
  return tally.rates()
}

/** The minimal pairs, and empty answers: how many of their points are credited, and their marks. */
export async function attack(
  judge: Judge,
  bank: Bank,
  judged: readonly Judged[],
): Promise<{ readonly rates: readonly Rate[]; readonly marks: readonly Marks[] }> {
  const examineText = examinerOf(judge, bank)
  const tally = rateTally()
  const marks = new Map<string, number[]>()
  const best = bestAnswers(judged)
  for (const [i, question] of bank.questions.entries()) {
    const offTopic = [...best.slice(i + 7), ...best].find(
      one => bank.get(one.question).topic !== question.topic,
    )
    if (!offTopic) continue
    for (const { name, answer } of emptyAnswers(question, offTopic.graded.answer)) {
      const report = await examineText(question.id, answer)
      marks.set(name, [...(marks.get(name) ?? []), middleShare(report)])
      for (const point of question.points) tally.count(name, credits(report, point.id))
    }
  }
  return {
    rates: [...(await attackPairs(judge, bank, judged)), ...tally.rates()],
    marks: [...marks].map(([name, all]) => ({ name, marks: all })),
  }
}

/** How often an answer keeps its hiring word when only its form changes, and how far its mark moves. */
export async function rewrite(
  judge: Judge,
  bank: Bank,
  judged: readonly Judged[],
): Promise<{ readonly rates: readonly Rate[]; readonly moves: readonly Marks[] }> {
  const examineText = examinerOf(judge, bank)
  const rates: Rate[] = []
  const moves: Marks[] = []
  for (const { name, rewrite: change } of REWRITES) {
    let kept = 0
    const moved: number[] = []
    for (const [seed, { question, graded, ruled }] of judged.entries()) {
      const report = await examineText(question, change(graded.answer, seed + 1))
      kept += Number(report.hiring === ruled.hiring)
      moved.push(Math.abs(middleShare(report) - middleShare(ruled)))
    }
    rates.push({ name, times: kept, of: judged.length })
    moves.push({ name, marks: moved })
  }
  return { rates, moves }
}

/** Counts by name, in the order in which the names first come up. */
function rateTally() {
  const tally = new Map<string, { times: number; of: number }>()
  return {
    count(name: string, accepted: boolean): void {
      const row = tally.get(name) ?? { times: 0, of: 0 }
      tally.set(name, { times: row.times + Number(accepted), of: row.of + 1 })
    },
    rates: (): readonly Rate[] => [...tally].map(([name, row]) => ({ name, ...row })),
  }
}

/** The best answer to each question, by its labels. */
function bestAnswers(judged: readonly Judged[]): readonly Judged[] {
  return [...Map.groupBy(judged, one => one.question).values()].flatMap(group =>
    group.toSorted((a, b) => middleShare(b.truth) - middleShare(a.truth)).slice(0, 1),
  )
}
