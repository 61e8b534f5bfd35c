import { uniformFrom } from '../random.ts'
import { coverage } from './coverage.ts'
import { bestOfN } from './verifier.ts'
import type { Scorer } from './verifier.ts'
import { drawAnswer, scattered } from './vote.ts'
import type { Answers } from './vote.ts'

/** How often N samples end in the right answer, by who chooses among them. */
export interface ChoicePoint {
  readonly samples: number
  /** At least one is right: what a perfect choice would give. */
  readonly any: number
  /** The one with the best score is right. */
  readonly best: number
  /** The most common answer is the right one; drawn, so with a standard error. */
  readonly vote: number
  readonly voteError: number
}

export interface ChoiceSetting {
  readonly p: number
  /** How many wrong answers share the rest evenly. */
  readonly wrong: number
  readonly scorer: Scorer
  readonly seed: number
}

export const SAMPLE_COUNTS = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const
const TRIALS = 2000

/** The three curves over N; all but the vote are exact. */
export function accuracyCurves({ p, wrong, scorer, seed }: ChoiceSetting): readonly ChoicePoint[] {
  const votes = voteCurve({ answers: scattered(p, wrong), counts: SAMPLE_COUNTS, trials: TRIALS, seed })
  return SAMPLE_COUNTS.map((samples, i) => {
    const vote = votes[i] ?? Number.NaN
    const best = bestOfN({ p, scorer, samples })
    const voteError = Math.sqrt((vote * (1 - vote)) / TRIALS)
    return { samples, any: coverage(p, samples), best, vote, voteError }
  })
}

/**
 * How often the vote is right after each of the counts, which ascend. Each trial is one run of samples whose
 * votes are looked at on the way, so neighbouring counts share their chance.
 */
export function voteCurve(request: {
  readonly answers: Answers
  readonly counts: readonly number[]
  readonly trials: number
  readonly seed: number
}): readonly number[] {
  const { answers, counts, trials, seed } = request
  const draw = uniformFrom(seed)
  const right = counts.map(() => 0)
  for (let trial = 0; trial < trials; trial += 1) {
    const votes = answers.map(() => 0)
    let drawn = 0
    for (const [i, count] of counts.entries()) {
      for (; drawn < count; drawn += 1) {
        const answer = drawAnswer(answers, draw)
        votes[answer] = (votes[answer] ?? 0) + 1
      }
      const most = Math.max(...votes)
      const leaders = votes.filter(each => each === most).length
      if (votes[0] === most && draw() * leaders < 1) right[i] = (right[i] ?? 0) + 1
    }
  }
  return right.map(count => count / trials)
}
