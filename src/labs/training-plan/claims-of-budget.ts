import { networkCost } from '../network-flops.ts'
import { cardHours, cardsFor, daysOfRun, dollarsOf, PEAK_TFLOPS, tokensWithin } from './budget.ts'
import { bestInterval, betweenFailures, simulated } from './failures.ts'
import { bytesPerParameter } from './zero.ts'
import type { LabClaim } from '../claim.ts'

const QUESTION = 'system-design/training-a-7b'
const PLAN = { parameters: 7e9, tokens: 2e12, cards: 256, peakTflops: PEAK_TFLOPS.h100, mfu: 0.4 }
const A100 = { ...PLAN, cards: 8, peakTflops: PEAK_TFLOPS.a100, mfu: 0.45 }
const FEWER = { ...PLAN, cards: 64 }
/** Llama 3: 54 days on 16,384 cards, with 419 unexpected interruptions. [dubey-2024] */
const PER_FAILURE = (54 * 24 * 16_384) / 419
const BETWEEN = betweenFailures(PER_FAILURE, PLAN.cards)
/** 225 million tokens of fine-tuning on an 8B. */
const TUNING = { parameters: 8.03e9, tokens: 225e6, peakTflops: PEAK_TFLOPS.h100, mfu: 0.4 }

/** What 6 FLOPs for each parameter and token come to, counted on a small network. */
function perParameterAndToken(): number {
  const { forward, backward } = networkCost([8, 16, 8], 4, 'trained')
  return forward + backward
}

function stated(
  point: string,
  [statement, expected, tolerance]: readonly [statement: string, expected: number, tolerance: number],
  measure: () => number,
): LabClaim {
  return { question: QUESTION, point, statement, expected, tolerance, measure }
}

/** Compute, time, cost and failures of the 7B run. */
export const claimsOfBudget: readonly LabClaim[] = [
  stated(
    'six-n-d',
    ['7B and 2T tokens take 8.4 × 10²² FLOPs.', 8.4, 1e-9],
    () => (perParameterAndToken() * PLAN.parameters * PLAN.tokens) / 1e22,
  ),
  stated('achieved-not-peak', ['With an MFU of 40 % that is about 59,000 H100-hours.', 59_000, 500], () =>
    cardHours(PLAN),
  ),
  stated('achieved-not-peak', ['On 256 cards it takes ten days.', 10, 0.5], () => daysOfRun(PLAN)),
  stated('achieved-not-peak', ['82 cards would be done within 30 days.', 82, 0], () => cardsFor(PLAN, 30)),
  stated('rental-cost', ['At 2.50 dollars an hour they cost about 150,000 dollars.', 150_000, 5000], () =>
    dollarsOf(PLAN, 2.5),
  ),
  stated(
    'beyond-chinchilla',
    ['For 7B, compute-optimal would be 140B tokens.', 140, 0],
    () => (20 * PLAN.parameters) / 1e9,
  ),
  stated('years-not-weeks', ['8 A100s with an MFU of 45 % would take about 866 days.', 866, 1], () =>
    daysOfRun(A100),
  ),
  stated('mean-time', ['A failure comes every 50,700 card-hours.', 50_700, 50], () => PER_FAILURE),
  stated('mean-time', ['256 cards fail about once in 200 hours.', 200, 3], () => BETWEEN),
  stated('mean-time', ['So a run of ten days sees about one failure.', 1, 0.3], () => {
    const run = {
      work: 24 * daysOfRun(PLAN),
      interval: 1.8,
      checkpoint: 30 / 3600,
      restart: 0.25,
      between: BETWEEN,
    }
    const failures = Array.from({ length: 1000 }, (_, seed) => simulated(run, seed).failures)
    return failures.reduce((sum, count) => sum + count, 0) / failures.length
  }),
  stated('young', ['Checkpoints of 30 s are best about 1.8 hours apart.', 1.8, 0.05], () =>
    bestInterval({ work: 230, checkpoint: 30 / 3600, restart: 0.25, between: BETWEEN }),
  ),
  stated('thirty-eight-days', ['On 64 cards the run takes 38 days.', 38, 0.5], () => daysOfRun(FEWER)),
  stated(
    'fewer-tokens',
    ['In 30 days they get through 1.56 trillion tokens.', 1.56, 0.005],
    () => tokensWithin(FEWER, 30) / 1e12,
  ),
  stated(
    'fewer-tokens',
    ['1.4 trillion are still ten times the compute-optimal number.', 10, 0],
    () => 1.4e12 / (20 * FEWER.parameters),
  ),
  stated('layout-stays', ['In nodes of eight the replicas fall to 8.', 8, 0], () => FEWER.cards / 8),
  stated(
    'layout-stays',
    ['The state on a card stays the same, 14 GB.', 14, 0],
    () => 7 * bytesPerParameter(3, 8),
  ),
  {
    ...stated(
      'full-hours',
      ['Full tuning of an 8B on 225 million tokens takes about 7.6 hours.', 7.6, 0.05],
      () => cardHours(TUNING),
    ),
    question: 'system-design/private-fine-tuning',
  },
]
