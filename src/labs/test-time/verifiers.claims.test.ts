import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { bestOfN, scoreOfSteps } from './verifier.ts'
import { scattered } from './vote.ts'
import { chooseByScore } from './weighted.ts'

const STEPS = [0.99, 0.95, 0.6, 0.98]
/** One wrong sample in a thousand fools it. */
const FOOLED = { separation: 2.5, adversarial: 0.001, adversarialScore: 6 }

figure(
  'research/process-reward-models#product-and-minimum-values',
  'arithmetic',
  'Steps of 0.99, 0.95, 0.60 and 0.98 have the product 0.55.',
  {
    expected: 0.55,
    tolerance: 0.005,
    measure: () => scoreOfSteps(STEPS, 'product'),
  },
)

figure('research/process-reward-models#product-and-minimum-values', 'arithmetic', 'Their minimum is 0.60.', {
  expected: 0.6,
  tolerance: 1e-12,
  measure: () => scoreOfSteps(STEPS, 'minimum'),
})

ordering(
  'research/process-reward-models#best-of-n',
  'experiment',
  'With a verifier that is not fooled, the best-scored of 64 is right far more often than one sample.',
  () => {
    const scorer = { separation: 2, adversarial: 0, adversarialScore: 0 }
    const [one, four, sixtyFour] = [1, 4, 64].map(samples => bestOfN({ p: 0.1, scorer, samples }))
    return (one ?? 1) < (four ?? 0) && (sixtyFour ?? 0) > 0.8
  },
)

ordering(
  'research/process-reward-models#search-finds-adversaries',
  'experiment',
  'If one wrong sample in a thousand fools the verifier, best of 1000 is worse than best of 100.',
  () => {
    const [hundred, thousand] = [100, 1000].map(samples => bestOfN({ p: 0.2, scorer: FOOLED, samples }))
    return (thousand ?? 1) < (hundred ?? 0) - 0.2
  },
)

ordering(
  'research/process-reward-models#prm-can-be-hacked',
  'experiment',
  'With growing N accuracy under such a verifier rises and then falls.',
  () => {
    const accuracies = [1, 4, 16, 64, 256, 1024].map(samples => bestOfN({ p: 0.2, scorer: FOOLED, samples }))
    const peak = accuracies.indexOf(Math.max(...accuracies))
    return peak > 0 && peak < 5 && (accuracies[5] ?? 1) < (accuracies[peak] ?? 0)
  },
)

ordering(
  'research/process-reward-models#vote-with-the-scores',
  'experiment',
  'At 500 samples a vote weighted by the scores beats the single top score.',
  () => {
    const uniform = uniformFrom(3)
    const scored = { ...FOOLED, answers: scattered(0.2, 6), samples: 500 }
    const { top, weightedVote } = chooseByScore(scored, 60, { uniform, gaussian: gaussianFrom(uniform) })
    return weightedVote > top + 0.1
  },
)
