/** Compute, time, cost and failures of the 7B run. */
import { figure } from '../../../tests/fixtures/lab-claim.ts'
import { networkCost } from '../network-flops.ts'
import { cardHours, cardsFor, daysOfRun, dollarsOf, PEAK_TFLOPS, tokensWithin } from './budget.ts'
import { bestInterval, betweenFailures, simulated } from './failures.ts'
import { bytesPerParameter } from './zero.ts'

const PLAN = { parameters: 7e9, tokens: 2e12, cards: 256, peakTflops: PEAK_TFLOPS.h100, mfu: 0.4 }
const A100 = { ...PLAN, cards: 8, peakTflops: PEAK_TFLOPS.a100, mfu: 0.45 }
const FEWER = { ...PLAN, cards: 64 }
/** Llama 3: 54 days on 16,384 cards, with 419 unexpected interruptions. [dubey-2024] */
const PER_FAILURE = (54 * 24 * 16_384) / 419
const BETWEEN = betweenFailures(PER_FAILURE, PLAN.cards)
/** 225 million tokens of fine-tuning on an 8B. */
const TUNING = { parameters: 8.03e9, tokens: 225e6, peakTflops: PEAK_TFLOPS.h100, mfu: 0.4 }

/** FLOPs for each parameter and token, counted on a small network: the 6 of 6ND. */
function perParameterAndToken(): number {
  const { forward, backward } = networkCost([8, 16, 8], 4, 'trained')
  return forward + backward
}

figure('system-design/training-a-7b#six-n-d', 'arithmetic', '7B and 2T tokens take 8.4 × 10²² FLOPs.', {
  expected: 8.4,
  tolerance: 1e-9,
  measure: () => (perParameterAndToken() * PLAN.parameters * PLAN.tokens) / 1e22,
})

figure(
  'system-design/training-a-7b#achieved-not-peak',
  'arithmetic',
  'With an MFU of 40 % that is about 59,000 H100-hours.',
  {
    expected: 59_000,
    tolerance: 500,
    measure: () => cardHours(PLAN),
  },
)

figure('system-design/training-a-7b#achieved-not-peak', 'arithmetic', 'On 256 cards it takes ten days.', {
  expected: 10,
  tolerance: 0.5,
  measure: () => daysOfRun(PLAN),
})

figure(
  'system-design/training-a-7b#achieved-not-peak',
  'arithmetic',
  '82 cards would be done within 30 days.',
  {
    expected: 82,
    tolerance: 0,
    measure: () => cardsFor(PLAN, 30),
  },
)

figure(
  'system-design/training-a-7b#rental-cost',
  'arithmetic',
  'At 2.50 dollars an hour they cost about 150,000 dollars.',
  {
    expected: 150_000,
    tolerance: 5000,
    measure: () => dollarsOf(PLAN, 2.5),
  },
)

figure(
  'system-design/training-a-7b#beyond-chinchilla',
  'arithmetic',
  'For 7B, compute-optimal would be 140B tokens.',
  {
    expected: 140,
    tolerance: 0,
    measure: () => (20 * PLAN.parameters) / 1e9,
  },
)

figure(
  'system-design/training-a-7b#years-not-weeks',
  'arithmetic',
  '8 A100s with an MFU of 45 % would take about 866 days.',
  {
    expected: 866,
    tolerance: 1,
    measure: () => daysOfRun(A100),
  },
)

figure('system-design/training-a-7b#mean-time', 'arithmetic', 'A failure comes every 50,700 card-hours.', {
  expected: 50_700,
  tolerance: 50,
  measure: () => PER_FAILURE,
})

figure('system-design/training-a-7b#mean-time', 'arithmetic', '256 cards fail about once in 200 hours.', {
  expected: 200,
  tolerance: 3,
  measure: () => BETWEEN,
})

figure(
  'system-design/training-a-7b#mean-time',
  'experiment',
  'So a run of ten days sees about one failure.',
  {
    expected: 1,
    tolerance: 0.3,
    measure: () => {
      const run = {
        work: 24 * daysOfRun(PLAN),
        interval: 1.8,
        checkpoint: 30 / 3600,
        restart: 0.25,
        between: BETWEEN,
      }
      const failures = Array.from({ length: 1000 }, (_, seed) => simulated(run, seed).failures)
      return failures.reduce((sum, count) => sum + count, 0) / failures.length
    },
  },
)

figure(
  'system-design/training-a-7b#young',
  'arithmetic',
  'Checkpoints of 30 s are best about 1.8 hours apart.',
  {
    expected: 1.8,
    tolerance: 0.05,
    measure: () => bestInterval({ work: 230, checkpoint: 30 / 3600, restart: 0.25, between: BETWEEN }),
  },
)

figure('system-design/training-a-7b#thirty-eight-days', 'arithmetic', 'On 64 cards the run takes 38 days.', {
  expected: 38,
  tolerance: 0.5,
  measure: () => daysOfRun(FEWER),
})

figure(
  'system-design/training-a-7b#fewer-tokens',
  'arithmetic',
  'In 30 days they get through 1.56 trillion tokens.',
  {
    expected: 1.56,
    tolerance: 0.005,
    measure: () => tokensWithin(FEWER, 30) / 1e12,
  },
)

figure(
  'system-design/training-a-7b#fewer-tokens',
  'arithmetic',
  '1.4 trillion are still ten times the compute-optimal number.',
  {
    expected: 10,
    tolerance: 0,
    measure: () => 1.4e12 / (20 * FEWER.parameters),
  },
)

figure(
  'system-design/training-a-7b#layout-stays',
  'arithmetic',
  'In nodes of eight the replicas fall to 8.',
  {
    expected: 8,
    tolerance: 0,
    measure: () => FEWER.cards / 8,
  },
)

figure(
  'system-design/training-a-7b#layout-stays',
  'arithmetic',
  'The state on a card stays the same, 14 GB.',
  {
    expected: 14,
    tolerance: 0,
    measure: () => 7 * bytesPerParameter(3, 8),
  },
)

figure(
  'system-design/private-fine-tuning#full-hours',
  'arithmetic',
  'Full tuning of an 8B on 225 million tokens takes about 7.6 hours.',
  {
    expected: 7.6,
    tolerance: 0.05,
    measure: () => cardHours(TUNING),
  },
)
