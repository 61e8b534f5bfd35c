import { total } from '../entries.ts'

/** The label with the largest score of its tokens' log-probabilities. */
export function bestLabel(
  labels: Readonly<Record<string, readonly number[]>>,
  score: (logs: readonly number[]) => number,
): { readonly label: string; readonly lead: number } {
  const [first, second] = Object.entries(labels)
    .map(([label, logs]) => ({ label, score: score(logs) }))
    .toSorted((a, b) => b.score - a.score)
  return { label: first?.label ?? '', lead: (first?.score ?? 0) - (second?.score ?? 0) }
}

export const totalScore = total
export function scorePerToken(logs: readonly number[]): number {
  return total(logs) / logs.length
}

/** The different strings that scores become when they are rounded to steps. */
export function scoreStrings(scores: readonly number[], step: number): ReadonlySet<string> {
  return new Set(scores.map(score => (Math.round(score / step) * step).toFixed(1)))
}
