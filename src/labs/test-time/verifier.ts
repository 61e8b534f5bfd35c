import { chiSquaredTail } from '../chi-squared.ts'
import type { Draw } from '../random.ts'

/** Passes some of the right samples and, if it is imperfect, some of the wrong ones. */
interface Checker {
  readonly passesRight: number
  readonly passesWrong: number
}

/** P(right | passed) = p t / (p t + (1 − p) f): how often the first sample that passes is right. */
export function ceilingOf(p: number, { passesRight, passesWrong }: Checker): number {
  return (p * passesRight) / (p * passesRight + (1 - p) * passesWrong)
}

/**
 * Samples until one passes or N are drawn; returns how often the one that passed is right, and how often
 * one did.
 */
export function firstThatPasses(request: {
  readonly p: number
  readonly checker: Checker
  readonly samples: number
  readonly trials: number
  readonly draw: Draw
}): { readonly passed: number; readonly rightOfPassed: number } {
  const { p, checker, samples, trials, draw } = request
  let passed = 0
  let right = 0
  for (let trial = 0; trial < trials; trial += 1)
    for (let i = 0; i < samples; i += 1) {
      const isRight = draw() < p
      if (draw() >= (isRight ? checker.passesRight : checker.passesWrong)) continue
      passed += 1
      if (isRight) right += 1
      break
    }
  return { passed: passed / trials, rightOfPassed: right / passed }
}

/**
 * A verifier that gives scores: wrong samples get N(0, 1), right ones N(separation, 1), and some wrong ones
 * fool it.
 */
export interface Scorer {
  readonly separation: number
  /** The share of wrong samples that the verifier takes for very good ones. */
  readonly adversarial: number
  /** The mean score of those. */
  readonly adversarialScore: number
}

interface Best {
  /** The probability that one sample is right. */
  readonly p: number
  readonly scorer: Scorer
  readonly samples: number
}

/**
 * How often the best-scored of N is right, exactly: N ∫ p f₁(s) F(s)^(N−1) ds, where f₁ is the density of a
 * right
 * sample's score and F the distribution of any sample's.
 */
export function bestOfN({ p, scorer, samples }: Best): number {
  const { separation, adversarial, adversarialScore } = scorer
  const step = 0.02
  let accuracy = 0
  for (let s = -9; s <= separation + 9; s += step) {
    const any =
      p * normalBelow(s - separation) +
      (1 - p) * ((1 - adversarial) * normalBelow(s) + adversarial * normalBelow(s - adversarialScore))
    accuracy += samples * p * normalDensity(s - separation) * any ** (samples - 1) * step
  }
  return accuracy
}

/** The same by drawing. */
export function simulateBest(
  { p, scorer, samples }: Best,
  trials: number,
  { uniform, gaussian }: { readonly uniform: Draw; readonly gaussian: Draw },
): number {
  let right = 0
  for (let trial = 0; trial < trials; trial += 1) {
    let best = { score: -Infinity, isRight: false }
    for (let i = 0; i < samples; i += 1) {
      const isRight = uniform() < p
      const fooled = !isRight && uniform() < scorer.adversarial
      const mean = isRight ? scorer.separation : fooled ? scorer.adversarialScore : 0
      const score = mean + gaussian()
      if (score > best.score) best = { score, isRight }
    }
    if (best.isRight) right += 1
  }
  return right / trials
}

/** The score of a solution from those of its steps: the chance that all are right, or the weakest one. */
export function scoreOfSteps(steps: readonly number[], way: 'product' | 'minimum'): number {
  return way === 'product' ? steps.reduce((product, step) => product * step, 1) : Math.min(...steps)
}

export function normalBelow(x: number): number {
  const tail = chiSquaredTail(x * x, 1) / 2
  return x > 0 ? 1 - tail : tail
}

function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
}
