import type { Judged, Scores } from './evaluate.ts'
import { scoresOf } from './evaluate.ts'
import { randomFrom } from './random.ts'

const REDRAWS = 200

/** The span that holds 90 of 100 redraws of the questions, with all their answers (Efron 1979). */
export function interval(judged: readonly Judged[], figure: (scores: Scores) => number): readonly [low: number, high: number] {
  const groups = [...Map.groupBy(judged, one => one.question).values()]
  const random = randomFrom(11)
  const draws = Array.from({ length: REDRAWS }, () => figure(scoresOf(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])))).toSorted((a, b) => a - b)
  return [draws[Math.floor(REDRAWS * 0.05)] ?? 0, draws[Math.floor(REDRAWS * 0.95)] ?? 0]
}
