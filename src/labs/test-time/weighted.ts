import type { Draw } from '../random.ts'
import { drawAnswer } from './vote.ts'
import type { Answers } from './vote.ts'

/**
 * A question whose answers are sampled, scored, and chosen by the top score or by adding up scores per
 * answer.
 */
interface ScoredQuestion {
  readonly answers: Answers
  readonly separation: number
  /** The share of wrong samples that get `adversarialScore` more. */
  readonly adversarial: number
  readonly adversarialScore: number
  readonly samples: number
}

/** How often each way of choosing returns the right answer. */
export function chooseByScore(
  question: ScoredQuestion,
  trials: number,
  { uniform, gaussian }: { readonly uniform: Draw; readonly gaussian: Draw },
): { readonly top: number; readonly weightedVote: number } {
  let [top, weighted] = [0, 0]
  for (let trial = 0; trial < trials; trial += 1) {
    const sums = question.answers.map(() => 0)
    let best = { score: -Infinity, answer: -1 }
    for (let i = 0; i < question.samples; i += 1) {
      const answer = drawAnswer(question.answers, uniform)
      const fooled = answer > 0 && uniform() < question.adversarial
      const mean = answer === 0 ? question.separation : fooled ? question.adversarialScore : 0
      const score = mean + gaussian()
      // As a probability, so that no single sample can outvote the rest.
      sums[answer] = (sums[answer] ?? 0) + 1 / (1 + Math.exp(-score))
      if (score > best.score) best = { score, answer }
    }
    if (best.answer === 0) top += 1
    if (sums.indexOf(Math.max(...sums)) === 0) weighted += 1
  }
  return { top: top / trials, weightedVote: weighted / trials }
}
