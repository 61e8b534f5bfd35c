import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance, softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageOf, plus } from '../vectors.ts'
import { drawPairs, fitRewards, pairLoss, winProbability } from './bradley-terry.ts'
import { allPreferences, dpoLoss, pullOf, trainDpo } from './dpo.ts'
import { ascend, divergence, implicitReward, optimalPolicy, regularisedReward } from './optimum.ts'
import { optimise, seededAnswers } from './over-optimise.ts'
import { groupAdvantages, reuseBatch } from './policy-gradient.ts'

const REFERENCE = [0.4, 0.3, 0.2, 0.1]
const REWARDS = [0, 1, -1, 2]
const EVEN = [1 / 3, 1 / 3, 1 / 3]
const BATCH = [
  { action: 0, advantage: 1 },
  { action: 1, advantage: -1 },
]

/** How far a vector is from being the same in every place. */
const unevenness = (a: Vector) => Math.max(...a) - Math.min(...a)
const TWO_OF_EIGHT = groupAdvantages([1, 0, 0, 1, 0, 0, 0, 0])

figure(
  'research/rlhf#preference-probability',
  'arithmetic',
  'Rewards of 2.1 and 0.6 give a preference of 0.82 for the first.',
  {
    expected: 0.82,
    tolerance: 0.005,
    measure: () => winProbability([2.1, 0.6], 0, 1),
  },
)

figure('research/rlhf#loss-of-the-pair', 'arithmetic', 'The loss of that pair is 0.20 nats.', {
  expected: 0.2,
  tolerance: 0.005,
  measure: () => pairLoss([2.1, 0.6], [{ won: 0, lost: 1 }]),
})

figure(
  'research/rlhf#loss-of-the-pair',
  'arithmetic',
  'With the label the other way round the loss of the pair is 1.70.',
  {
    expected: 1.7,
    tolerance: 0.005,
    measure: () => pairLoss([2.1, 0.6], [{ won: 1, lost: 0 }]),
  },
)

ordering(
  'research/rlhf#bradley-terry-loss',
  'experiment',
  'Rewards fitted to 2000 drawn pairs order four answers as the people do.',
  () => {
    const fitted = fitRewards(4, drawPairs(REWARDS, 2000, uniformFrom(2)), 100, 4)
    const [a = NaN, b = NaN, c = NaN, d = NaN] = fitted
    return d > b && b > a && a > c
  },
)

ordering(
  'research/rlhf#only-differences',
  'identity',
  'Adding 5 to every reward changes neither the loss of the pairs nor the optimal policy.',
  () => {
    const pairs = drawPairs(REWARDS, 50, uniformFrom(3))
    const raised = REWARDS.map(r => r + 5)
    const loss = Math.abs(pairLoss(raised, pairs) - pairLoss(REWARDS, pairs))
    const optimum = (r: Vector) => [optimalPolicy(REFERENCE, r, 0.5)]
    return loss < 1e-12 && distance(optimum(raised), optimum(REWARDS)) < 1e-12
  },
)

ordering(
  'research/rlhf#kl-penalty',
  'arithmetic',
  'The more the penalty weighs, the nearer the optimal policy stays to the reference.',
  () => {
    const distances = [0.2, 0.5, 1, 2, 10].map(beta =>
      divergence(optimalPolicy(REFERENCE, REWARDS, beta), REFERENCE),
    )
    return distances.every((kl, i) => i === 0 || kl < (distances[i - 1] ?? NaN))
  },
)

ordering(
  'research/rlhf#over-optimisation',
  'experiment',
  'As the penalty falls the reward model’s score rises all the way, and the true reward turns and falls.',
  () => {
    const path = optimise(seededAnswers(400, 1), [100, 10, 5, 3, 2, 1.5, 1, 0.7, 0.5, 0.3])
    const rises = path.every(({ proxy }, i) => i === 0 || proxy > (path[i - 1]?.proxy ?? NaN))
    const peak = Math.max(...path.map(({ gold }) => gold))
    const [first, last] = [path[0]?.gold ?? NaN, path.at(-1)?.gold ?? NaN]
    return rises && peak > first + 0.2 && last < first
  },
)

ordering(
  'research/dpo-and-ppo#same-objective',
  'identity',
  'None of 500 drawn policies beats the closed form, and gradient ascent arrives at it.',
  () => {
    const optimum = optimalPolicy(REFERENCE, REWARDS, 0.5)
    const value = (p: Vector) => regularisedReward(p, REFERENCE, REWARDS, 0.5)
    const draw = gaussianFrom(uniformFrom(4))
    const drawn = Array.from({ length: 500 }, () => softmax(REFERENCE.map(draw)))
    const gap = distance([ascend(REFERENCE, REWARDS, 0.5, { steps: 2000, rate: 1 })], [optimum])
    return drawn.every(p => value(p) < value(optimum)) && gap < 1e-3
  },
)

ordering(
  'research/dpo-and-ppo#reward-from-policy',
  'identity',
  'The optimal policy’s log-ratio times β is the reward, up to one number for the prompt.',
  () => {
    const implicit = implicitReward(optimalPolicy(REFERENCE, REWARDS, 0.7), REFERENCE, 0.7)
    return unevenness(implicit.map((r, i) => r - (REWARDS[i] ?? NaN))) < 1e-12
  },
)

ordering(
  'foundations/forward-and-reverse-kl#from-closed-form',
  'experiment',
  'DPO on all pairs ends at the closed form of the reward problem with its KL penalty.',
  () => {
    const trained = trainDpo(REFERENCE, allPreferences(REWARDS), { beta: 0.5, steps: 600, rate: 20 })
    return distance([trained], [optimalPolicy(REFERENCE, REWARDS, 0.5)]) < 1e-6
  },
)

figure(
  'research/dpo-and-ppo#loss-of-one-pair',
  'arithmetic',
  'With β = 0.1 and log-ratios of 2 and -3 the loss is 0.47.',
  {
    expected: 0.47,
    tolerance: 0.005,
    measure: () => dpoLoss(2, -3, 0.1),
  },
)

figure(
  'research/dpo-and-ppo#same-loss-lower-probability',
  'identity',
  'With log-ratios of −2 and −7 the loss is what it is with 2 and −3.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => dpoLoss(-2, -7, 0.1) - dpoLoss(2, -3, 0.1),
  },
)

ordering(
  'research/dpo-and-ppo#both-can-fall',
  'experiment',
  'Where answers share parameters, training on a pair makes the chosen one less likely as well.',
  () => {
    const features = [
      [1, 0.2],
      [1, 0],
      [0, 2],
    ]
    const pair = [{ won: 0, lost: 1, weight: 1 }]
    const [chosen = NaN, rejected = NaN] = trainDpo(EVEN, pair, { beta: 0.5, steps: 50, rate: 1, features })
    return chosen < 1 / 3 && rejected < chosen
  },
)

ordering(
  'research/dpo-and-ppo#misordered-pairs',
  'arithmetic',
  'A pair that the implicit reward orders wrongly pulls more than one that it orders well.',
  () => pullOf(-3, 2, 0.5) > 0.9 && pullOf(2, -3, 0.5) < 0.1,
)

ordering(
  'research/dpo-and-ppo#beta-strength',
  'experiment',
  'With a smaller β the trained policy ends further from the reference.',
  () => {
    const moved = (beta: number) => {
      const setting = { beta, steps: 400, rate: 5 / beta ** 2 }
      return divergence(trainDpo(REFERENCE, allPreferences(REWARDS), setting), REFERENCE)
    }
    return moved(0.4) > moved(0.8) && moved(0.8) > moved(1.6)
  },
)

figure(
  'research/grpo-and-rlvr#two-values',
  'arithmetic',
  'Two right answers of eight get an advantage of 1.73.',
  {
    expected: 1.73,
    tolerance: 0.005,
    measure: () => TWO_OF_EIGHT[0] ?? NaN,
  },
)

figure(
  'research/grpo-and-rlvr#two-values',
  'arithmetic',
  'Two right answers of eight leave an advantage of −0.58 to the six wrong ones.',
  {
    expected: -0.58,
    tolerance: 0.005,
    measure: () => TWO_OF_EIGHT[1] ?? NaN,
  },
)

figure('research/grpo-and-rlvr#dead-groups', 'identity', 'A group of equal rewards has advantages of zero.', {
  expected: 0,
  tolerance: 0,
  measure: () => Math.max(...[0, 1].flatMap(r => groupAdvantages([r, r, r, r]).map(Math.abs))),
})

ordering(
  'research/grpo-and-rlvr#group-relative-advantage',
  'identity',
  'Adding to all rewards of a group or stretching them leaves the advantages.',
  () => {
    const rewards = [0.2, 1, 0, 0.7]
    const moved = groupAdvantages(
      plus(
        rewards.map(r => 3 * r),
        [9, 9, 9, 9],
      ),
    )
    return distance([moved], [groupAdvantages(rewards)]) < 1e-12
  },
)

ordering(
  'research/grpo-and-rlvr#std-bias',
  'arithmetic',
  'Dividing by the deviation stretches a group with one right answer of 16 more than one with eight.',
  () => {
    const stretch = (right: number) => {
      const rewards = Array.from({ length: 16 }, (_, i) => (i < right ? 1 : 0))
      return (groupAdvantages(rewards)[0] ?? NaN) / (1 - averageOf(rewards))
    }
    return stretch(1) > 2 * stretch(8) && stretch(15) > 2 * stretch(8)
  },
)

ordering(
  'research/grpo-and-rlvr#clipped-ratio',
  'experiment',
  'Used 100 times over, a batch moves a ratio beyond 2.5 without the clip and not to 1.5 with it.',
  () => {
    const ratio = (epsilon: number) =>
      3 * (reuseBatch(EVEN, BATCH, { epsilon, epochs: 100, rate: 0.5 })[0] ?? NaN)
    return ratio(Infinity) > 2.5 && ratio(0.2) < 1.5
  },
)
