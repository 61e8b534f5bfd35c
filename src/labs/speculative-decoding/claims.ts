import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { acceptance, emitted, residual } from './accept.ts'
import { largestDifference, speculatedTexts, targetTexts } from './enumerate.ts'
import { generate, modelPair } from './speculate.ts'
import { bestDraftLength, expectedTokens, operations, SEVENTY_BILLION } from './speed.ts'
import { passSeconds, simulatedTokens, speedUp, speedUpAtBatch } from './speed.ts'

const QUESTION = 'research/speculative-decoding'
/** The follow-up's pair of distributions over three tokens. */
const P = [0.3, 0.5, 0.2]
const Q = [0.6, 0.3, 0.1]

/** Tokens per pass over the time of a round, both counted in a simulation. */
function simulatedSpeedUp(alpha: number, gamma: number, cost: number): number {
  return simulatedTokens({ alpha, gamma, rounds: 200_000, draw: uniformFrom(18) }) / (1 + gamma * cost)
}

function batched(batch: number): number {
  return speedUpAtBatch({ machine: SEVENTY_BILLION, batch, alpha: 0.7, gamma: 4, cost: 0.1 })
}

/** Accepted share of all first drafts of a generated text. */
function keptFirst(mismatch: number): number {
  const models = modelPair({ vocabulary: 8, mismatch, gaussian: gaussianFrom(uniformFrom(3)) })
  const { rounds } = generate({ ...models, draftLength: 1 }, 800, uniformFrom(4))
  return rounds.filter(round => round.accepted === 1).length / rounds.length
}

export const claims: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'same-distribution',
    shows: '',
    statement:
      'Over all texts of four tokens, speculation with a poor drafter keeps the target’s probabilities.',
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const models = modelPair({ vocabulary: 4, mismatch: 3, gaussian: gaussianFrom(uniformFrom(1)) })
      return largestDifference(
        speculatedTexts({ ...models, draftLength: 3 }, 4),
        targetTexts(models.target, 4),
      )
    },
  },
  {
    question: QUESTION,
    point: 'overlap',
    statement: 'With p = (0.3, 0.5, 0.2) and q = (0.6, 0.3, 0.1) a guess is accepted with probability 0.7.',
    expected: 0.7,
    tolerance: 1e-9,
    measure: () => Q.reduce((sum, qx, x) => sum + qx * acceptance(P, Q, x), 0),
  },
  {
    question: QUESTION,
    point: 'residual-is-two-thirds',
    statement: 'After a rejection there the second token is drawn with probability 2/3.',
    expected: 2 / 3,
    tolerance: 1e-9,
    measure: () => residual(P, Q)?.[1] ?? Number.NaN,
  },
  {
    question: QUESTION,
    point: 'residual-resampling',
    shows: '',
    statement: 'A replacement drawn from p itself, not from the residual, gives another distribution than p.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const wrong = Math.max(...emitted(P, Q, P).map((value, x) => Math.abs(value - (P[x] ?? 0))))
      const right = Math.max(...emitted(P, Q).map((value, x) => Math.abs(value - (P[x] ?? 0))))
      return holds(wrong > 0.01 && right < 1e-12)
    },
  },
  {
    question: QUESTION,
    point: 'tokens-per-pass',
    statement: 'At an acceptance of 0.7 and 4 drafted tokens a simulated pass yields 2.77 tokens.',
    expected: 2.77,
    tolerance: 0.015,
    measure: () => simulatedTokens({ alpha: 0.7, gamma: 4, rounds: 200_000, draw: uniformFrom(7) }),
  },
  {
    question: QUESTION,
    point: 'expected-tokens',
    statement: 'The formula for tokens per pass agrees with the simulation over acceptances from 0.3 to 0.9.',
    expected: 0,
    tolerance: 0.02,
    measure: () => {
      const draw = uniformFrom(9)
      const gaps = [0.3, 0.5, 0.7, 0.9].map(alpha =>
        Math.abs(simulatedTokens({ alpha, gamma: 5, rounds: 60_000, draw }) - expectedTokens(alpha, 5)),
      )
      return Math.max(...gaps)
    },
  },
  {
    question: QUESTION,
    point: 'speed-up-of-two',
    statement: 'With a drafter step of a tenth of a pass that makes decoding 1.98 times faster.',
    expected: 1.98,
    tolerance: 0.01,
    measure: () => simulatedSpeedUp(0.7, 4, 0.1),
  },
  {
    question: QUESTION,
    point: 'speed-up-of-two',
    statement:
      'Even a free drafter with endless drafts does not exceed 3.33 tokens a pass at an acceptance of 0.7.',
    expected: 3.33,
    tolerance: 0.02,
    measure: () => simulatedTokens({ alpha: 0.7, gamma: 200, rounds: 200_000, draw: uniformFrom(5) }),
  },
  {
    question: QUESTION,
    point: 'gain-needs-a-good-cheap-drafter',
    shows: 'alpha=0.3&cost=30',
    statement: 'With an acceptance of 0.3 and drafter steps of 0.3 passes, four drafts make decoding slower.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(simulatedSpeedUp(0.3, 4, 0.3) < 1 && simulatedSpeedUp(0.8, 4, 0.05) > 2),
  },
  {
    question: QUESTION,
    point: 'draft-length-optimum',
    shows: '',
    statement:
      'At an acceptance of 0.7 and a drafter of 0.1 the best draft is neither the shortest nor the longest.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const best = bestDraftLength(0.7, 0.1)
      const peak = speedUp(0.7, best, 0.1)
      return holds(best > 1 && best < 40 && peak > speedUp(0.7, 1, 0.1) && peak > speedUp(0.7, 20, 0.1))
    },
  },
  {
    question: QUESTION,
    point: 'acceptance-depends-on-match',
    statement: 'In generated text, the nearer the drafter is to the target, the more first guesses are kept.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const kept = [0, 0.5, 1, 3].map(keptFirst)
      return holds(kept.every((share, i) => i === 0 || share < (kept[i - 1] ?? 0)) && kept[0] === 1)
    },
  },
  {
    question: QUESTION,
    point: 'memory-bound-slack',
    statement: 'At batch one, a 70B checks five tokens in the time that it takes to produce one.',
    expected: 1,
    tolerance: 1e-9,
    measure: () => passSeconds(SEVENTY_BILLION, 1, 5) / passSeconds(SEVENTY_BILLION, 1, 1),
  },
  {
    question: QUESTION,
    point: 'large-batch-limit',
    statement: 'The gain at batch one shrinks with the batch and is a loss at 256.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(batched(1) > 1.9 && batched(128) < batched(1) && batched(256) < 1),
  },
  {
    question: QUESTION,
    point: 'large-batch-limit',
    statement:
      'The extra tokens add arithmetic: there is more per token than without drafts, at any acceptance.',
    expected: 1,
    tolerance: 0,
    measure: () => holds([0.3, 0.6, 0.8, 0.95].every(alpha => operations(alpha, 4, 0.05) > 1)),
  },
  {
    question: 'system-design/cheaper-70b-serving',
    point: 'expected-tokens',
    statement: 'At an acceptance of 0.8 and 4 drafted tokens a pass yields about 3.36 tokens.',
    expected: 3.36,
    tolerance: 0.015,
    measure: () => simulatedTokens({ alpha: 0.8, gamma: 4, rounds: 200_000, draw: uniformFrom(11) }),
  },
  {
    question: 'system-design/cheaper-70b-serving',
    point: 'speed-up',
    statement: 'With a draft step of 5 % of a pass that is 2.8 times faster at best.',
    expected: 2.8,
    tolerance: 0.015,
    measure: () => simulatedSpeedUp(0.8, 4, 0.05),
  },
  {
    question: 'architecture/multi-token-prediction',
    point: 'tokens-per-pass',
    statement: 'One extra token that is accepted in 85 % of the cases makes 1.85 tokens a pass.',
    expected: 1.85,
    tolerance: 0.005,
    measure: () => simulatedTokens({ alpha: 0.85, gamma: 1, rounds: 200_000, draw: uniformFrom(13) }),
  },
  {
    question: 'architecture/multi-token-prediction',
    point: 'net-speed-up',
    statement: 'With passes that cost 5 % more, that is 1.76 times faster.',
    expected: 1.76,
    tolerance: 0.006,
    measure: () => simulatedTokens({ alpha: 0.85, gamma: 1, rounds: 200_000, draw: uniformFrom(13) }) / 1.05,
  },
  {
    question: 'architecture/multi-token-prediction',
    point: 'output-unchanged',
    shows: '',
    statement: 'With exact verification, greedy text is what the target alone writes.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { target, drafter } = modelPair({
        vocabulary: 6,
        mismatch: 2,
        gaussian: gaussianFrom(uniformFrom(21)),
      })
      const greedy =
        (model: typeof target): typeof target =>
        prefix =>
          oneHotOfLargest(model(prefix))
      const pair = { target: greedy(target), drafter: greedy(drafter), draftLength: 3 }
      const alone = [...targetTexts(pair.target, 20).keys()][0]
      return holds(generate(pair, 20, uniformFrom(2)).tokens.join(' ') === alone)
    },
  },
]

function oneHotOfLargest(p: readonly number[]): readonly number[] {
  const largest = p.indexOf(Math.max(...p))
  return p.map((_, x) => (x === largest ? 1 : 0))
}
