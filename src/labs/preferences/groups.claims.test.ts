import { figure } from '../../../tests/fixtures/lab-claim.ts'
import { groupAdvantages } from './policy-gradient.ts'

figure(
  'research/reasoning-models#normalised-advantages',
  'arithmetic',
  'Of the rewards 1, 0, 0, 0 the right answer gets an advantage of 1.73.',
  {
    expected: 1.73,
    tolerance: 0.005,
    measure: () => groupAdvantages([1, 0, 0, 0])[0] ?? Number.NaN,
  },
)

figure(
  'research/reasoning-models#normalised-advantages',
  'arithmetic',
  'Of the rewards 1, 0, 0, 0 the wrong answers get −0.58 each.',
  {
    expected: -0.58,
    tolerance: 0.005,
    measure: () => groupAdvantages([1, 0, 0, 0])[3] ?? Number.NaN,
  },
)

figure(
  'research/reasoning-models#no-signal',
  'identity',
  'Where all four rewards are equal, all advantages are 0.',
  {
    expected: 0,
    tolerance: 0,
    measure: () =>
      Math.max(
        ...[0, 1].flatMap(reward => groupAdvantages(Array.from({ length: 4 }, () => reward)).map(Math.abs)),
      ),
  },
)
