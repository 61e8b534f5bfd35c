/** What the bank says of compute-optimal training, by Chinchilla's law with the constants fitted again. */
import { holds } from '../claim.ts'
import { networkCost } from '../network-flops.ts'
import { claimsOfOtherQuestions } from './claims-of-others.ts'
import { compared } from './inference.ts'
import { lossOf, PRINTED, REFITTED, trainingFlops } from './law.ts'
import { atRatio, growth, optimum, ratioOf, spending } from './optimum.ts'
import { worth } from './repetition.ts'
import type { LabClaim } from '../claim.ts'

const QUESTION = 'research/chinchilla'
const GOPHER = { parameters: 280e9, tokens: 300e9 }
const CHINCHILLA = { parameters: 70e9, tokens: 1.4e12 }
const GPT_3 = { parameters: 175e9, tokens: 300e9 }

/** Ten trillion tokens served by a model with a training budget like Chinchilla's. */
const served = () => compared(REFITTED, trainingFlops(CHINCHILLA), 10e12)

const onTheSplit: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'equal-growth',
    statement: 'The best number of parameters grows roughly as C to the power of 0.5.',
    expected: 0.5,
    tolerance: 0.02,
    measure: () => growth(REFITTED, 'parameters', 1e21, 1e24),
  },
  {
    question: QUESTION,
    point: 'equal-growth',
    statement: 'So does the best number of tokens.',
    expected: 0.5,
    tolerance: 0.02,
    measure: () => growth(REFITTED, 'tokens', 1e21, 1e24),
  },
  {
    question: QUESTION,
    point: 'twenty-tokens',
    statement: "With Chinchilla's budget, compute-optimal training takes about 20 tokens per parameter.",
    expected: 20,
    tolerance: 2,
    measure: () => ratioOf(optimum(REFITTED, trainingFlops(CHINCHILLA))),
  },
  {
    question: QUESTION,
    point: 'six-n-d',
    statement: 'Forward and backward through linear layers take 6 FLOPs for each parameter and token.',
    expected: 6,
    tolerance: 0,
    measure: () => {
      const { forward, backward } = networkCost([8, 32, 8, 16], 5, 'trained')
      return forward + backward
    },
  },
  {
    question: QUESTION,
    point: 'parametric-loss',
    statement: 'With infinite size and data the irreducible loss remains: the difference is 0.',
    expected: 0,
    tolerance: 1e-9,
    measure: () => lossOf(REFITTED, { parameters: 1e60, tokens: 1e60 }) - REFITTED.e,
  },
  {
    question: QUESTION,
    point: 'kaplan-favoured-size',
    statement: 'A hundred times the compute, spent with N ∝ C^0.73, ends at a higher loss than the optimum.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const size = optimum(REFITTED, 1e21).parameters * 100 ** 0.73
      return holds(lossOf(REFITTED, spending(1e23, size)) > lossOf(REFITTED, optimum(REFITTED, 1e23)))
    },
  },
]

const onModels: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'smaller-beat-larger',
    statement: 'By both sets of constants 70B on 1.4T tokens has a lower loss than 280B on 300B.',
    expected: 1,
    tolerance: 0,
    measure: () => holds([PRINTED, REFITTED].every(law => lossOf(law, CHINCHILLA) < lossOf(law, GOPHER))),
  },
  {
    question: QUESTION,
    point: 'smaller-beat-larger',
    statement: 'The two took about the same compute: the ratio is about 1.',
    expected: 1,
    tolerance: 0.2,
    measure: () => trainingFlops(CHINCHILLA) / trainingFlops(GOPHER),
  },
  {
    question: QUESTION,
    point: 'giants-were-under-trained',
    statement: 'For its budget GPT-3 had more parameters and fewer tokens than the optimum.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const best = optimum(REFITTED, trainingFlops(GPT_3))
      return holds(best.parameters < GPT_3.parameters && best.tokens > GPT_3.tokens)
    },
  },
  {
    question: QUESTION,
    point: 'fifty-one-billion',
    statement: 'With 20 tokens per parameter, 3.15 × 10²³ FLOPs train about 51 billion parameters.',
    expected: 51,
    tolerance: 0.5,
    measure: () => atRatio(3.15e23).parameters / 1e9,
  },
  {
    question: QUESTION,
    point: 'one-trillion-tokens',
    statement: 'They train on about 1.0 trillion tokens.',
    expected: 1,
    tolerance: 0.05,
    measure: () => atRatio(3.15e23).tokens / 1e12,
  },
]

const onUse: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'inference-favours-small',
    statement: 'With 10 trillion tokens served, the best model has more tokens per parameter.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(ratioOf(served().lifetime) > ratioOf(served().trainingOnly)),
  },
  {
    question: QUESTION,
    point: 'smaller-and-longer',
    statement: 'It has fewer parameters, and more training tokens in all.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { lifetime, trainingOnly } = served()
      return holds(lifetime.parameters < trainingOnly.parameters && lifetime.tokens > trainingOnly.tokens)
    },
  },
  {
    question: QUESTION,
    point: 'lifetime-compute',
    statement: 'At the same loss it takes less training and inference compute together.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(served().share < 1),
  },
  {
    question: QUESTION,
    point: 'fresh-data',
    statement: 'Four epochs are worth almost as much as four times the fresh tokens: about 1 to 1.',
    expected: 1,
    tolerance: 0.1,
    measure: () => worth(1, 4) / 4,
  },
  {
    question: QUESTION,
    point: 'fresh-data',
    statement: 'Each later epoch brings less than the one before it.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const gains = Array.from({ length: 40 }, (_, i) => worth(1, i + 2) - worth(1, i + 1))
      return holds(gains.every((gain, i) => i === 0 || gain < (gains[i - 1] ?? 0)))
    },
  },
]

export const claims: readonly LabClaim[] = [...onTheSplit, ...onModels, ...onUse, ...claimsOfOtherQuestions]
