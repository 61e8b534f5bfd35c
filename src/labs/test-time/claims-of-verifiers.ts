import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { bestOfN, scoreOfSteps } from './verifier.ts'
import { scattered } from './vote.ts'
import { chooseByScore } from './weighted.ts'

const question = 'research/process-reward-models'
const STEPS = [0.99, 0.95, 0.6, 0.98]
/** One wrong sample in a thousand fools it. */
const FOOLED = { separation: 2.5, adversarial: 0.001, adversarialScore: 6 }

export const claimsOfVerifiers: readonly LabClaim[] = [
  {
    question,
    point: 'product-and-minimum-values',
    statement: 'Steps of 0.99, 0.95, 0.60 and 0.98 have the product 0.55.',
    expected: 0.55,
    tolerance: 0.005,
    measure: () => scoreOfSteps(STEPS, 'product'),
  },
  {
    question,
    point: 'product-and-minimum-values',
    statement: 'Their minimum is 0.60.',
    expected: 0.6,
    tolerance: 1e-12,
    measure: () => scoreOfSteps(STEPS, 'minimum'),
  },
  {
    question,
    point: 'best-of-n',
    statement:
      'With a verifier that is not fooled, the best-scored of 64 is right far more often than one sample.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const scorer = { separation: 2, adversarial: 0, adversarialScore: 0 }
      const [one, four, sixtyFour] = [1, 4, 64].map(samples => bestOfN({ p: 0.1, scorer, samples }))
      return holds((one ?? 1) < (four ?? 0) && (sixtyFour ?? 0) > 0.8)
    },
  },
  {
    question,
    point: 'search-finds-adversaries',
    statement:
      'If one wrong sample in a thousand fools the verifier, best of 1000 is worse than best of 100.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [hundred, thousand] = [100, 1000].map(samples => bestOfN({ p: 0.2, scorer: FOOLED, samples }))
      return holds((thousand ?? 1) < (hundred ?? 0) - 0.2)
    },
  },
  {
    question,
    point: 'prm-can-be-hacked',
    statement: 'With growing N accuracy under such a verifier rises and then falls.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const accuracies = [1, 4, 16, 64, 256, 1024].map(samples =>
        bestOfN({ p: 0.2, scorer: FOOLED, samples }),
      )
      const peak = accuracies.indexOf(Math.max(...accuracies))
      return holds(peak > 0 && peak < 5 && (accuracies[5] ?? 1) < (accuracies[peak] ?? 0))
    },
  },
  {
    question,
    point: 'vote-with-the-scores',
    statement: 'At 500 samples a vote weighted by the scores beats the single top score.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const uniform = uniformFrom(3)
      const scored = { ...FOOLED, answers: scattered(0.2, 6), samples: 500 }
      const { top, weightedVote } = chooseByScore(scored, 60, { uniform, gaussian: gaussianFrom(uniform) })
      return holds(weightedVote > top + 0.1)
    },
  },
]
