import type { Draw } from '../random.ts'

/** The probabilities of a model's answers to one question; the first is the right one. */
export type Answers = readonly number[]

/** A right answer with probability p, and `wrong` wrong ones that share the rest evenly. */
export function scattered(p: number, wrong: number): Answers {
  return [p, ...Array.from({ length: wrong }, () => (1 - p) / wrong)]
}

/** How often the most common of N answers is the right one, over `trials`; ties are broken by chance. */
export function voteAccuracy(request: {
  readonly answers: Answers
  readonly samples: number
  readonly trials: number
  readonly draw: Draw
}): number {
  const { answers, samples, trials, draw } = request
  let right = 0
  for (let trial = 0; trial < trials; trial += 1) {
    const votes = answers.map(() => 0)
    for (let i = 0; i < samples; i += 1) {
      const answer = drawAnswer(answers, draw)
      votes[answer] = (votes[answer] ?? 0) + 1
    }
    const most = Math.max(...votes)
    const leaders = votes.flatMap((count, answer) => (count === most ? [answer] : []))
    if (leaders[Math.floor(draw() * leaders.length)] === 0) right += 1
  }
  return right / trials
}

/** Self-consistency (Wang et al. 2022) in closed form for two answers and an odd N: a binomial tail. */
export function voteOfTwo(p: number, samples: number): number {
  let probability = (1 - p) ** samples
  let sum = 0
  for (let right = 0; right <= samples; right += 1) {
    if (2 * right > samples) sum += probability
    if (2 * right === samples) sum += probability / 2
    probability *= ((samples - right) / (right + 1)) * (p / (1 - p))
  }
  return sum
}

export function drawAnswer(answers: Answers, draw: Draw): number {
  let left = draw()
  for (let answer = 0; answer < answers.length; answer += 1) {
    left -= answers[answer] ?? NaN
    if (left < 0) return answer
  }
  return answers.length - 1 // Rounding left a sliver.
}
