/** The claims of other questions on many tries: attacks on a filter, and models that think. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import { logSpread } from './budget.ts'
import { coverage } from './coverage.ts'
import { meanOfLargest, standardError } from './maximum.ts'
import { firstThatPasses } from './verifier.ts'
import { scattered, voteAccuracy } from './vote.ts'

/** The share of attackers who get through a filter that stops each attempt with 0.99. */
function through(attempts: number): number {
  const everything = { passesRight: 1, passesWrong: 0 }
  const request = { p: 0.01, checker: everything, samples: attempts, trials: 4000, draw: uniformFrom(21) }
  return firstThatPasses(request).passed
}

/** Raises the odds of each question to a power: what was likely gets likelier, what was rare gets rarer. */
function sharpened(p: number, power: number): number {
  const [right, wrong] = [p ** power, (1 - p) ** power]
  return right / (right + wrong)
}

const meanAt = (questions: readonly number[], samples: number) =>
  averageOf(questions.map(p => coverage(p, samples)))

figure(
  'research/jailbreaks-and-prompt-injection#almost-certain',
  'experiment',
  'Of attackers with 500 attempts against a filter of 0.99, a share of 0.993 gets through.',
  {
    expected: 0.993,
    tolerance: 0.004,
    measure: () => through(500),
  },
)

ordering(
  'research/jailbreaks-and-prompt-injection#not-per-attempt',
  'experiment',
  'The same filter lets 1 in 100 through at one attempt and most at 100.',
  () => through(1) < 0.02 && through(100) > 0.5,
)

figure(
  'research/jailbreaks-and-prompt-injection#filters-are-not-a-boundary',
  'arithmetic',
  'A filter ten times better needs ten times the attempts to let half of the attackers through.',
  {
    expected: 10,
    tolerance: 0.1,
    measure: () => attemptsForHalf(0.001) / attemptsForHalf(0.01),
  },
)

ordering(
  'research/jailbreaks-and-prompt-injection#defence-in-depth',
  'arithmetic',
  'Three independent layers of 0.9 stop more than one of 0.99, and 10,000 attempts pass them too.',
  () => {
    const three = (1 - coverage(0.9, 1)) ** 3
    return three < 0.01 && coverage(three, 10_000) > 0.99
  },
)

ordering(
  'research/reasoning-models#test-time-scaling',
  'experiment',
  'On a hard question that 0.3 of the samples solve, a vote over 32 is right far more often than one.',
  () => {
    const vote = (samples: number) =>
      voteAccuracy({ answers: scattered(0.3, 8), samples, trials: 800, draw: uniformFrom(4) })
    return vote(32) > vote(1) + 0.4
  },
)

ordering(
  'research/reasoning-models#price-of-thinking',
  'arithmetic',
  'Eight samples gain under 0.05 on a question solved with 0.95, and over 0.5 on one solved with 0.2.',
  () => coverage(0.95, 8) - coverage(0.95, 1) < 0.05 && coverage(0.2, 8) - coverage(0.2, 1) > 0.5,
)

ordering(
  'research/reasoning-models#think-when-within-reach',
  'arithmetic',
  'A hundred samples with a perfect check lift a question of 0.05 above 0.99.',
  () => coverage(0.05, 100) > 0.99,
)

figure(
  'research/reasoning-models#train-when-out-of-reach',
  'arithmetic',
  'A question of 0.0001 stays below 0.01 at 100 samples; a model ten times better gains ten times that.',
  {
    expected: 10,
    tolerance: 0.5,
    measure: () => (coverage(1e-4, 100) < 0.01 ? coverage(1e-3, 100) / coverage(1e-4, 100) : Number.NaN),
  },
)

ordering(
  'research/reasoning-models#sharpening-debate',
  'arithmetic',
  'A model that only sharpens its base is ahead at one sample, and its base is ahead at a thousand.',
  () => {
    const base = [...logSpread(1e-3, 100), ...Array.from({ length: 100 }, () => 0.6)]
    const tuned = base.map(p => sharpened(p, 2))
    return meanAt(tuned, 1) > meanAt(base, 1) && meanAt(tuned, 1000) < meanAt(base, 1000)
  },
)

figure(
  'foundations/data-hygiene#standard-error',
  'arithmetic',
  'A score of 70 % on 500 items has a standard error of 0.0205.',
  {
    expected: 0.0205,
    tolerance: 0.00005,
    measure: () => standardError(0.7, 500),
  },
)

figure(
  'foundations/data-hygiene#optimistic-best',
  'experiment',
  'Of twenty models that are truly at 70 % on 500 items, the best shows about 73.8 %.',
  {
    expected: 73.8,
    tolerance: 0.1,
    measure: () =>
      70 + 100 * standardError(0.7, 500) * meanOfLargest(20, 10_000, gaussianFrom(uniformFrom(14))),
  },
)

ordering(
  'foundations/data-hygiene#choosing-biases',
  'experiment',
  'The more equal models are tried on one test, the higher the best of them is above the truth.',
  () => {
    const lead = (models: number) => meanOfLargest(models, 2000, gaussianFrom(uniformFrom(15)))
    return Math.abs(lead(1)) < 0.1 && lead(20) > 1.5 && lead(100) > lead(20) + 0.3
  },
)

/** The first number of attempts at which more than half get through, by counting up. */
function attemptsForHalf(p: number): number {
  let attempts = 1
  while (coverage(p, attempts) < 0.5) attempts += 1
  return attempts
}
