import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { acceptance, emitted, residual } from './accept.ts'
import { largestDifference, speculatedTexts, targetTexts } from './enumerate.ts'
import { generate, modelPair } from './speculate.ts'
import { bestDraftLength, expectedTokens, operations, SEVENTY_BILLION } from './speed.ts'
import { passSeconds, simulatedTokens, speedUp, speedUpAtBatch } from './speed.ts'

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

figure(
  'research/speculative-decoding#same-distribution',
  'identity',
  'Over all texts of four tokens, speculation with a poor drafter keeps the target’s probabilities.',
  {
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
)

figure(
  'research/speculative-decoding#overlap',
  'arithmetic',
  'With p = (0.3, 0.5, 0.2) and q = (0.6, 0.3, 0.1) a guess is accepted with probability 0.7.',
  {
    expected: 0.7,
    tolerance: 1e-9,
    measure: () => Q.reduce((sum, qx, x) => sum + qx * acceptance(P, Q, x), 0),
  },
)

figure(
  'research/speculative-decoding#residual-is-two-thirds',
  'arithmetic',
  'After a rejection there the second token is drawn with probability 2/3.',
  {
    expected: 2 / 3,
    tolerance: 1e-9,
    measure: () => residual(P, Q)?.[1] ?? Number.NaN,
  },
)

ordering(
  'research/speculative-decoding#residual-resampling',
  'arithmetic',
  'A replacement drawn from p itself, not from the residual, gives another distribution than p.',
  () => {
    const wrong = Math.max(...emitted(P, Q, P).map((value, x) => Math.abs(value - (P[x] ?? 0))))
    const right = Math.max(...emitted(P, Q).map((value, x) => Math.abs(value - (P[x] ?? 0))))
    return wrong > 0.01 && right < 1e-12
  },
)

figure(
  'research/speculative-decoding#tokens-per-pass',
  'experiment',
  'At an acceptance of 0.7 and 4 drafted tokens a simulated pass yields 2.77 tokens.',
  {
    expected: 2.77,
    tolerance: 0.015,
    measure: () => simulatedTokens({ alpha: 0.7, gamma: 4, rounds: 200_000, draw: uniformFrom(7) }),
  },
)

figure(
  'research/speculative-decoding#expected-tokens',
  'experiment',
  'The formula for tokens per pass agrees with the simulation over acceptances from 0.3 to 0.9.',
  {
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
)

figure(
  'research/speculative-decoding#speed-up-of-two',
  'experiment',
  'With a drafter step of a tenth of a pass that makes decoding 1.98 times faster.',
  {
    expected: 1.98,
    tolerance: 0.01,
    measure: () => simulatedSpeedUp(0.7, 4, 0.1),
  },
)

figure(
  'research/speculative-decoding#speed-up-of-two',
  'experiment',
  'Even a free drafter with endless drafts does not exceed 3.33 tokens a pass at an acceptance of 0.7.',
  {
    expected: 3.33,
    tolerance: 0.02,
    measure: () => simulatedTokens({ alpha: 0.7, gamma: 200, rounds: 200_000, draw: uniformFrom(5) }),
  },
)

ordering(
  'research/speculative-decoding#gain-needs-a-good-cheap-drafter',
  'experiment',
  'With an acceptance of 0.3 and drafter steps of 0.3 passes, four drafts make decoding slower.',
  () => simulatedSpeedUp(0.3, 4, 0.3) < 1 && simulatedSpeedUp(0.8, 4, 0.05) > 2,
)

ordering(
  'research/speculative-decoding#draft-length-optimum',
  'arithmetic',
  'At an acceptance of 0.7 and a drafter of 0.1 the best draft is neither the shortest nor the longest.',
  () => {
    const best = bestDraftLength(0.7, 0.1)
    const peak = speedUp(0.7, best, 0.1)
    return best > 1 && best < 40 && peak > speedUp(0.7, 1, 0.1) && peak > speedUp(0.7, 20, 0.1)
  },
)

ordering(
  'research/speculative-decoding#acceptance-depends-on-match',
  'experiment',
  'In generated text, the nearer the drafter is to the target, the more first guesses are kept.',
  () => {
    const kept = [0, 0.5, 1, 3].map(keptFirst)
    return kept.every((share, i) => i === 0 || share < (kept[i - 1] ?? 0)) && kept[0] === 1
  },
)

figure(
  'research/speculative-decoding#memory-bound-slack',
  'arithmetic',
  'At batch one, a 70B checks five tokens in the time that it takes to produce one.',
  {
    expected: 1,
    tolerance: 1e-9,
    measure: () => passSeconds(SEVENTY_BILLION, 1, 5) / passSeconds(SEVENTY_BILLION, 1, 1),
  },
)

ordering(
  'research/speculative-decoding#large-batch-limit',
  'arithmetic',
  'The gain at batch one shrinks with the batch and is a loss at 256.',
  () => batched(1) > 1.9 && batched(128) < batched(1) && batched(256) < 1,
)

ordering(
  'research/speculative-decoding#large-batch-limit',
  'arithmetic',
  'The extra tokens add arithmetic: there is more per token than without drafts, at any acceptance.',
  () => [0.3, 0.6, 0.8, 0.95].every(alpha => operations(alpha, 4, 0.05) > 1),
)

figure(
  'system-design/cheaper-70b-serving#expected-tokens',
  'experiment',
  'At an acceptance of 0.8 and 4 drafted tokens a pass yields about 3.36 tokens.',
  {
    expected: 3.36,
    tolerance: 0.015,
    measure: () => simulatedTokens({ alpha: 0.8, gamma: 4, rounds: 200_000, draw: uniformFrom(11) }),
  },
)

figure(
  'system-design/cheaper-70b-serving#speed-up',
  'experiment',
  'With a draft step of 5 % of a pass that is 2.8 times faster at best.',
  {
    expected: 2.8,
    tolerance: 0.015,
    measure: () => simulatedSpeedUp(0.8, 4, 0.05),
  },
)

figure(
  'architecture/multi-token-prediction#tokens-per-pass',
  'experiment',
  'One extra token that is accepted in 85 % of the cases makes 1.85 tokens a pass.',
  {
    expected: 1.85,
    tolerance: 0.005,
    measure: () => simulatedTokens({ alpha: 0.85, gamma: 1, rounds: 200_000, draw: uniformFrom(13) }),
  },
)

figure(
  'architecture/multi-token-prediction#net-speed-up',
  'experiment',
  'With passes that cost 5 % more, that is 1.76 times faster.',
  {
    expected: 1.76,
    tolerance: 0.006,
    measure: () => simulatedTokens({ alpha: 0.85, gamma: 1, rounds: 200_000, draw: uniformFrom(13) }) / 1.05,
  },
)

ordering(
  'architecture/multi-token-prediction#output-unchanged',
  'identity',
  'With exact verification, greedy text is what the target alone writes.',
  () => {
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
    return generate(pair, 20, uniformFrom(2)).tokens.join(' ') === alone
  },
)

function oneHotOfLargest(p: readonly number[]): readonly number[] {
  const largest = p.indexOf(Math.max(...p))
  return p.map((_, x) => (x === largest ? 1 : 0))
}
