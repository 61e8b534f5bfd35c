import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { FEATURES, JUDGE_LIKES, meanOf, PEOPLE_LIKE, referenceAround, WRITTEN } from './answers.ts'
import { sigmoid } from './bradley-terry.ts'
import { placeBias, softLabel, swappedLabel } from './judge.ts'
import { comparisons, drawFrom, fitWeights } from './reward-model.ts'
import { ppoStep, probabilitiesOf } from './steps.ts'
import type { Policy } from './steps.ts'
import { trained, UPDATE } from './train.ts'

/** The value of one more sentence, in logits, to a reward model that was fitted to so many comparisons. */
function worthOfLength(r: Vector, count: number): number {
  const pairs = comparisons([WRITTEN, WRITTEN], r, count, uniformFrom(3))
  return at(fitWeights(FEATURES, pairs, [0, 0, 0], { steps: 60, rate: 8, decay: 0.002 }), 0) / 10
}

/** Steps of PPO on people's own verdict until answers are nearly as they like them. */
function stepsFrom(mean: number): number {
  const draw = uniformFrom(5)
  let policy: Policy = { features: FEATURES, reference: referenceAround(mean), theta: [0, 0, 0] }
  let critic = 0
  for (let step = 0; step < 200; step += 1) {
    const p = probabilitiesOf(policy)
    if (meanOf(p, PEOPLE_LIKE) > -0.4) return step
    const scored = Array.from({ length: 32 }, () => {
      const action = drawFrom(p, draw)
      return { action, reward: at(PEOPLE_LIKE, action) }
    })
    ;({ policy, critic } = ppoStep(policy, scored, critic, { beta: 0.02, update: UPDATE }))
  }
  return Infinity
}

figure(
  'research/constitutional-ai#average-both-orders',
  'arithmetic',
  'First place won with 0.8 and, the other way round, with 0.6: the label for A is 0.6.',
  {
    expected: 0.6,
    tolerance: 1e-12,
    measure: () => swappedLabel(0.8, 0.6),
  },
)

ordering(
  'research/constitutional-ai#prefers-the-first',
  'arithmetic',
  'A judge who gives 0.8 in one order and 0.4 in the other adds to whatever stands first.',
  () => {
    const { difference, place } = placeBias(0.8, 0.6)
    const again = [sigmoid(difference + place), sigmoid(place - difference)]
    const same = Math.abs((again[0] ?? NaN) - 0.8) + Math.abs((again[1] ?? NaN) - 0.6) < 1e-12
    return same && place > 0 && place > difference
  },
)

figure(
  'research/constitutional-ai#soft-labels',
  'arithmetic',
  'Log-probabilities of -0.4 and -1.5 make a soft label of 0.75 for A.',
  {
    expected: 0.75,
    tolerance: 0.005,
    measure: () => softLabel(-0.4, -1.5),
  },
)

ordering(
  'research/constitutional-ai#labeller-passes-on-its-bias',
  'experiment',
  'The policy that learns from a judge with a liking of length writes longer answers.',
  () => {
    const [people, judge] = (['anew', 'judge'] as const).map(
      labeller => trained({ method: 'ppo', beta: 0.1, labeller, seed: 1 }, 130).at(-1)?.length ?? NaN,
    )
    return (judge ?? NaN) > (people ?? NaN) + 3
  },
)

ordering(
  'research/constitutional-ai#labeller-passes-on-its-bias',
  'experiment',
  'Of 3000 labels as of 300, the judge overrates a sentence by 0.15 at least.',
  () =>
    [300, 3000].every(count => worthOfLength(JUDGE_LIKES, count) - worthOfLength(PEOPLE_LIKE, count) > 0.15),
)

ordering(
  'research/constitutional-ai#preference-model-still-goodharts',
  'experiment',
  'Trained on against a judge’s preference model, the policy loses the people and gains in score.',
  () => {
    const path = trained({ method: 'ppo', beta: 0.05, labeller: 'judge', seed: 1 }, 150)
    const best = Math.max(...path.map(({ wins }) => wins))
    const last = path.at(-1)
    return best > 0.65 && (last?.wins ?? NaN) < 0.5 && (last?.expected ?? NaN) > 0.9
  },
)

ordering(
  'research/constitutional-ai#rl-starts-closer',
  'experiment',
  'From answers that were revised towards what is wanted, PPO takes at most half of the steps.',
  () => {
    const [far, near] = [stepsFrom(8), stepsFrom(14)]
    return near > 0 && near <= far / 2 && far < Infinity
  },
)
