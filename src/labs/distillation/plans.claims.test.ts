import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { copyingFlops, groupAdvantages, reinforcementFlops, silentShare } from './costs.ts'

const STUDENT = 32.5e9
const COPYING = { teacher: 37e9, student: STUDENT, traces: 800_000, tokens: 5000, epochs: 2 }
const RUN = { student: STUDENT, steps: 10_000, rollouts: 512, tokens: 8000 }
const BUDGET = 1.5e22

figure(
  'scenarios/distil-or-rl#cheap-to-copy',
  'arithmetic',
  'Generating 800,000 traces of 5000 tokens, and two epochs on them, take 1.9e21 operations.',
  {
    expected: 1.9,
    tolerance: 0.05,
    measure: () => copyingFlops(COPYING) / 1e21,
  },
)

figure('scenarios/distil-or-rl#cheap-to-copy', 'arithmetic', 'Copying takes an eighth of the budget.', {
  expected: 1 / 8,
  tolerance: 0.003,
  measure: () => copyingFlops(COPYING) / BUDGET,
})

figure(
  'scenarios/distil-or-rl#budget-split',
  'arithmetic',
  'A run of 10,000 steps with 512 rollouts of 8000 tokens takes 1.3e22 operations.',
  {
    expected: 1.3,
    tolerance: 0.05,
    measure: () => reinforcementFlops(RUN) / 1e22,
  },
)

figure(
  'scenarios/distil-or-rl#budget-split',
  'arithmetic',
  'Copying and the run together use up the budget, to 2 in 100.',
  {
    expected: 1,
    tolerance: 0.02,
    measure: () => (copyingFlops(COPYING) + reinforcementFlops(RUN)) / BUDGET,
  },
)

figure(
  'scenarios/distil-or-rl#three-quarters-silent',
  'arithmetic',
  'Of groups of 16 tries that succeed 2 times in 100, 72 in 100 are silent.',
  {
    expected: 72,
    tolerance: 0.5,
    measure: () => 100 * silentShare(0.02, 16),
  },
)

ordering(
  'scenarios/distil-or-rl#rl-starves-at-zero',
  'identity',
  'A group without a success has no advantage other than zero, and at no chance of one all groups are such.',
  () => groupAdvantages([0, 0, 0, 0]).every(a => a === 0) && silentShare(0, 16) === 1,
)

ordering(
  'scenarios/distil-or-rl#raise-the-success-rate',
  'arithmetic',
  'A higher success rate or a larger group leaves fewer groups silent.',
  () => silentShare(0.2, 16) < 0.05 && silentShare(0.02, 64) < silentShare(0.02, 16) / 2,
)
