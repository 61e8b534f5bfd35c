import { quantile, randomFromNumber } from '#domain'
import type { QuestionId } from '#domain'
import type { Judged, Scores } from './evaluate.ts'
import { scoresOf } from './evaluate.ts'

const REDRAWS = 200

/** The 90 % bootstrap interval of a figure: questions are redrawn with all their answers (Efron 1979). */
export function interval(
  judged: readonly Judged[],
  figure: (scores: Scores) => number,
): readonly [low: number, high: number] {
  return middle(
    redraws([...Map.groupBy(judged, one => one.question).keys()]).map(drawn =>
      figure(scoresOf(answersTo(drawn, judged))),
    ),
  )
}

/** The same for the difference of a figure between two judges, paired on the same redraws. */
export function difference(
  judged: readonly Judged[],
  other: readonly Judged[],
  figure: (scores: Scores) => number,
): readonly [low: number, high: number] {
  return middle(
    redraws([...Map.groupBy(judged, one => one.question).keys()]).map(
      drawn => figure(scoresOf(answersTo(drawn, judged))) - figure(scoresOf(answersTo(drawn, other))),
    ),
  )
}

function redraws(questions: readonly QuestionId[]): readonly (readonly QuestionId[])[] {
  const random = randomFromNumber(11)
  return Array.from({ length: REDRAWS }, () =>
    questions.flatMap(() => questions[Math.floor(random() * questions.length)] ?? []),
  )
}

function answersTo(drawn: readonly QuestionId[], judged: readonly Judged[]): readonly Judged[] {
  const groups = Map.groupBy(judged, one => one.question)
  return drawn.flatMap(question => groups.get(question) ?? [])
}

function middle(draws: readonly number[]): readonly [low: number, high: number] {
  return [quantile(draws, 0.05), quantile(draws, 0.95)]
}
