import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { allocate, logSpread, meanCoverage } from './budget.ts'
import { coverage } from './coverage.ts'
import { meanOfLargest, standardError } from './maximum.ts'
import { bestOfN, firstThatPasses } from './verifier.ts'
import { scattered, voteAccuracy } from './vote.ts'
import type { Answers } from './vote.ts'

/** Right in 0.2 of the samples; passes 0.9 of the right and 0.1 of the wrong ones. */
const LEAKY = { p: 0.2, checker: { passesRight: 0.9, passesWrong: 0.1 } }

function solvedWith(samples: number): number {
  const perfect = { passesRight: 1, passesWrong: 0 }
  return firstThatPasses({ p: 0.05, checker: perfect, samples, trials: 20_000, draw: uniformFrom(5) }).passed
}

function leaky(samples: number): number {
  return firstThatPasses({ ...LEAKY, samples, trials: 20_000, draw: uniformFrom(2) }).rightOfPassed
}

function vote(answers: Answers, samples: number, trials = 1000): number {
  return voteAccuracy({ answers, samples, trials, draw: uniformFrom(7) })
}

figure(
  'research/test-time-compute#forty-percent',
  'experiment',
  'At 0.05 a sample, 10 samples and a perfect checker solve 0.40, counted over 20,000 trials.',
  {
    expected: 0.4,
    tolerance: 0.01,
    measure: () => solvedWith(10),
  },
)

figure('research/test-time-compute#ninety-two-percent', 'experiment', 'With 50 samples they solve 0.92.', {
  expected: 0.92,
  tolerance: 0.007,
  measure: () => solvedWith(50),
})

figure(
  'research/test-time-compute#sixty-nine-percent',
  'experiment',
  'With a checker that passes 0.9 of the right and 0.1 of the wrong, what passes is right with 0.69.',
  {
    expected: 0.69,
    tolerance: 0.01,
    measure: () => leaky(200),
  },
)

figure(
  'research/test-time-compute#no-help-from-more',
  'experiment',
  'With 5 samples or with 200, what passes is right equally often.',
  {
    expected: 0,
    tolerance: 0.015,
    measure: () => leaky(200) - leaky(5),
  },
)

ordering(
  'research/test-time-compute#imperfect-verifier-ceiling',
  'experiment',
  'With that checker accuracy stays under 0.7 at 200 samples, where coverage is above 0.999.',
  () => leaky(200) < 0.7 && coverage(0.2, 200) > 0.999,
)

ordering(
  'research/test-time-compute#selection-decides',
  'experiment',
  'At 0.1 a sample, 32 samples cover 0.97; picking by a weak score returns the right one in under 0.4.',
  () => {
    const scorer = { separation: 0.5, adversarial: 0, adversarialScore: 0 }
    return coverage(0.1, 32) > 0.96 && bestOfN({ p: 0.1, scorer, samples: 32 }) < 0.4
  },
)

ordering(
  'research/test-time-compute#majority-needs-mode',
  'experiment',
  'Where the right answer is the second most common, more votes make it worse.',
  () => {
    const [one, nine, sixty] = [1, 9, 61].map(samples => vote([0.3, 0.4, 0.3], samples))
    return (one ?? 0) > (nine ?? 1) && (nine ?? 0) > (sixty ?? 1)
  },
)

ordering(
  'research/test-time-compute#majority-needs-mode',
  'experiment',
  'Where wrong answers scatter, 0.3 of the samples are enough for votes to find the right one.',
  () => vote(scattered(0.3, 8), 64, 600) > 0.95 && vote(scattered(0.3, 8), 1) < 0.35,
)

ordering(
  'research/test-time-compute#majority-needs-mode',
  'experiment',
  'Over a mixture of questions, votes can first raise accuracy and then lower it.',
  () => {
    // An easy kind that soon is certain, and one whose most common answer is narrowly wrong.
    const mixed = (samples: number) =>
      (vote(scattered(0.6, 3), samples) + 2 * vote([0.46, 0.54], samples)) / 3
    const [one, seven, many] = [mixed(1), mixed(7), mixed(101)]
    return seven > one + 0.02 && many < seven - 0.02
  },
)

ordering(
  'research/test-time-compute#logarithmic-returns',
  'arithmetic',
  'Over difficulties spread by powers of ten, each tenfold of samples adds about as much coverage.',
  () => {
    const questions = logSpread(1e-4, 200)
    const at = [1, 10, 100, 1000].map(samples =>
      meanCoverage(
        questions,
        questions.map(() => samples),
      ),
    )
    const gains = at.slice(1).map((value, i) => value - (at[i] ?? 0))
    return Math.max(...gains) / Math.min(...gains) < 1.25
  },
)

ordering(
  'research/test-time-compute#budget-by-difficulty',
  'arithmetic',
  'A budget given to where the next sample helps most covers more than the same for every question.',
  () => {
    const questions = [0.9, 0.7, 0.4, 0.2, 0.1, 0.05, 0, 0]
    const samples = allocate(questions, 8 * 8)
    const even = meanCoverage(
      questions,
      questions.map(() => 8),
    )
    // Easy ones get few, hopeless ones none.
    return (
      meanCoverage(questions, samples) > even && (samples[0] ?? 9) < 8 && samples.slice(6).join() === '0,0'
    )
  },
)

ordering(
  'research/test-time-compute#where-it-succeeds-sometimes',
  'arithmetic',
  'Sampling 100 times lifts a question of 0.05 to near certain, and leaves one of 0.00001 unsolved.',
  () => coverage(0.05, 100) > 0.99 && coverage(1e-5, 100) < 0.01,
)

figure(
  'scenarios/evaluation-hygiene#five-points-of-luck',
  'experiment',
  'The best of ten equally good prompts lies 1.54 standard errors too high.',
  {
    expected: 1.54,
    tolerance: 0.02,
    measure: () => meanOfLargest(10, 20_000, gaussianFrom(uniformFrom(3))),
  },
)

figure(
  'scenarios/evaluation-hygiene#five-points-of-luck',
  'experiment',
  'On 198 questions that are 5 points, at a score of 70 %.',
  {
    expected: 5,
    tolerance: 0.1,
    measure: () => 100 * standardError(0.7, 198) * meanOfLargest(10, 20_000, gaussianFrom(uniformFrom(3))),
  },
)
