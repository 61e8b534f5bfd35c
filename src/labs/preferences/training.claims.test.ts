import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { ANSWER_LENGTHS, FEATURES, meanOf, PEOPLE_LIKE, referenceAround, WRITTEN } from './answers.ts'
import { dpoLoss } from './dpo.ts'
import { comparisons } from './reward-model.ts'
import { dpoStep, grpoStep, probabilitiesOf } from './steps.ts'
import type { Policy } from './steps.ts'
import { trained, UPDATE } from './train.ts'
import type { Checkpoint, PreferenceSetting } from './train.ts'

const USUAL: PreferenceSetting = { method: 'ppo', beta: 0.1, labeller: 'once', seed: 1 }

const end = (setting: Partial<PreferenceSetting>, steps = 150) =>
  trained({ ...USUAL, ...setting }, steps).at(-1)
const bestOf = (path: readonly Checkpoint[]) => path.reduce((best, c) => (c.gold > best.gold ? c : best))

/** DPO on comparisons of one reference’s answers, from a reference of its own; what people think of the result. */
function dpoFrom(mean: number): number {
  const pairs = comparisons([WRITTEN, WRITTEN], PEOPLE_LIKE, 300, uniformFrom(7))
  let policy: Policy = { features: FEATURES, reference: referenceAround(mean), theta: [0, 0, 0] }
  for (let step = 0; step < 150; step += 1) policy = dpoStep(policy, pairs, 0.5, 2)
  return meanOf(probabilitiesOf(policy), PEOPLE_LIKE)
}

ordering(
  'research/rlhf#over-optimisation',
  'experiment',
  'Under PPO the score rises to the end, and people come to prefer the reference.',
  () => {
    const path = trained(USUAL, 150)
    const [best, last] = [bestOf(path), path.at(-1)]
    if (!last) return false
    return best.wins > 0.65 && last.wins < 0.1 && last.proxy > 2 * best.proxy
  },
)

ordering(
  'research/rlhf#stop-early',
  'experiment',
  'The checkpoint that people rate best beats the last one and the reference.',
  () => {
    const path = trained(USUAL, 100)
    const best = bestOf(path)
    return best.step > 0 && best.step < 100 && best.gold > Math.max(0, path.at(-1)?.gold ?? NaN) + 0.5
  },
)

ordering(
  'research/rlhf#refresh-reward-model',
  'experiment',
  'New comparisons of the present policy’s answers keep most people on its side.',
  () => (end({ labeller: 'anew' })?.wins ?? NaN) > 0.65 && (end({})?.wins ?? NaN) < 0.1,
)

ordering(
  'research/rlhf#kl-penalty',
  'experiment',
  'The trained policy too ends the nearer to the reference, the more the penalty weighs.',
  () => {
    const [one, half, tenth] = [1, 0.5, 0.1].map(beta => end({ beta }, 120)?.kl ?? NaN)
    return (one ?? NaN) < (half ?? NaN) && (half ?? NaN) < (tenth ?? NaN)
  },
)

ordering(
  'research/rlhf#sycophancy-and-length',
  'experiment',
  'Answers grow to more than twice the length under PPO and under DPO.',
  () => (['ppo', 'dpo'] as const).every(method => (end({ method }, 120)?.length ?? NaN) > 20),
)

ordering(
  'research/rlhf#sample-score-update',
  'experiment',
  'After ten steps of PPO answers with higher scores are more likely than before.',
  () => {
    const last = end({}, 10)
    if (!last) return false
    const ratios = last.policy.map((p, i) => p / at(WRITTEN, i))
    return ratios.every((ratio, i) => i === 0 || ratio > at(ratios, i - 1)) && last.proxy > 0
  },
)

figure(
  'research/dpo-and-ppo#partition-cancels',
  'identity',
  'The loss of a pair is the same with β ln Z added to the log-ratios of both answers.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () =>
      Math.max(...[-40, 3, 1000].map(z => Math.abs(dpoLoss(2 + z, -3 + z, 0.1) - dpoLoss(2, -3, 0.1)))),
  },
)

ordering(
  'research/dpo-and-ppo#depends-on-data-and-reference',
  'experiment',
  'On the same pairs a reference far from them ends worse than the one that wrote them.',
  () => dpoFrom(2) < dpoFrom(10) - 0.5,
)

figure(
  'research/dpo-and-ppo#same-objective',
  'experiment',
  'PPO on a reward model and DPO on its pairs lengthen answers by over six sentences, alike within 1.5.',
  {
    expected: 0,
    tolerance: 1.5,
    measure: () => {
      const [ppo, dpo] = (['ppo', 'dpo'] as const).map(method => end({ method, beta: 0.5 })?.length ?? NaN)
      const start = meanOf(WRITTEN, ANSWER_LENGTHS)
      return Math.min(ppo ?? NaN, dpo ?? NaN) > start + 6 ? (ppo ?? NaN) - (dpo ?? NaN) : NaN
    },
  },
)

ordering(
  'research/grpo-and-rlvr#dead-groups',
  'identity',
  'Groups of equal rewards leave the policy as it was, and one mixed group does not.',
  () => {
    const start: Policy = { features: FEATURES, reference: WRITTEN, theta: [0, 0, 0] }
    const move = (rewards: readonly number[]) => {
      const scored = rewards.map((reward, action) => ({ action, reward }))
      const { theta } = grpoStep(start, scored, 4, { beta: 0, update: UPDATE })
      return Math.max(...theta.map(Math.abs))
    }
    return move([1, 1, 1, 1, 0, 0, 0, 0]) === 0 && move([1, 1, 1, 1, 0, 0, 0, 1]) > 0
  },
)

ordering(
  'research/grpo-and-rlvr#kl-in-the-loss',
  'experiment',
  'With β = 1 in its loss GRPO stays near the reference, with 0.1 it does not.',
  () => {
    const [near, far] = [1, 0.1].map(beta => end({ method: 'grpo', beta }, 130)?.kl ?? NaN)
    return (near ?? NaN) < 1 && (far ?? NaN) > 10
  },
)
