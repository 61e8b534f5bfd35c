/** The bank’s claims on compute-optimal training, by Chinchilla's law with the constants fitted again. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { networkCost } from '../network-flops.ts'
import { compared } from './inference.ts'
import { lossOf, PRINTED, REFITTED, trainingFlops } from './law.ts'
import { atRatio, growth, optimum, ratioOf, spending } from './optimum.ts'
import { worth } from './repetition.ts'

const GOPHER = { parameters: 280e9, tokens: 300e9 }
const CHINCHILLA = { parameters: 70e9, tokens: 1.4e12 }
const GPT_3 = { parameters: 175e9, tokens: 300e9 }

/** Ten trillion tokens served by a model with a training budget like Chinchilla's. */
const served = () => compared(REFITTED, trainingFlops(CHINCHILLA), 10e12)

figure(
  'research/chinchilla#equal-growth',
  'arithmetic',
  'The best number of parameters grows roughly as C to the power of 0.5.',
  {
    expected: 0.5,
    tolerance: 0.02,
    measure: () => growth(REFITTED, 'parameters', 1e21, 1e24),
  },
)

figure('research/chinchilla#equal-growth', 'arithmetic', 'So does the best number of tokens.', {
  expected: 0.5,
  tolerance: 0.02,
  measure: () => growth(REFITTED, 'tokens', 1e21, 1e24),
})

figure(
  'research/chinchilla#twenty-tokens',
  'arithmetic',
  "With Chinchilla's budget, compute-optimal training takes about 20 tokens per parameter.",
  {
    expected: 20,
    tolerance: 2,
    measure: () => ratioOf(optimum(REFITTED, trainingFlops(CHINCHILLA))),
  },
)

figure(
  'research/chinchilla#six-n-d',
  'arithmetic',
  'Forward and backward through linear layers take 6 FLOPs for each parameter and token.',
  {
    expected: 6,
    tolerance: 0,
    measure: () => {
      const { forward, backward } = networkCost([8, 32, 8, 16], 5, 'trained')
      return forward + backward
    },
  },
)

figure(
  'research/chinchilla#parametric-loss',
  'identity',
  'With infinite size and data the irreducible loss remains: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => lossOf(REFITTED, { parameters: 1e60, tokens: 1e60 }) - REFITTED.e,
  },
)

ordering(
  'research/chinchilla#kaplan-favoured-size',
  'arithmetic',
  'A hundred times the compute, spent with N ∝ C^0.73, ends at a higher loss than the optimum.',
  () => {
    const size = optimum(REFITTED, 1e21).parameters * 100 ** 0.73
    return lossOf(REFITTED, spending(1e23, size)) > lossOf(REFITTED, optimum(REFITTED, 1e23))
  },
)

ordering(
  'research/chinchilla#smaller-beat-larger',
  'arithmetic',
  'By both sets of constants 70B on 1.4T tokens has a lower loss than 280B on 300B.',
  () => [PRINTED, REFITTED].every(law => lossOf(law, CHINCHILLA) < lossOf(law, GOPHER)),
)

figure(
  'research/chinchilla#smaller-beat-larger',
  'arithmetic',
  'The two took about the same compute: the ratio is about 1.',
  {
    expected: 1,
    tolerance: 0.2,
    measure: () => trainingFlops(CHINCHILLA) / trainingFlops(GOPHER),
  },
)

ordering(
  'research/chinchilla#giants-were-under-trained',
  'arithmetic',
  'For its budget GPT-3 had more parameters and fewer tokens than the optimum.',
  () => {
    const best = optimum(REFITTED, trainingFlops(GPT_3))
    return best.parameters < GPT_3.parameters && best.tokens > GPT_3.tokens
  },
)

figure(
  'research/chinchilla#fifty-one-billion',
  'arithmetic',
  'With 20 tokens per parameter, 3.15 × 10²³ FLOPs train about 51 billion parameters.',
  {
    expected: 51,
    tolerance: 0.5,
    measure: () => atRatio(3.15e23).parameters / 1e9,
  },
)

figure('research/chinchilla#one-trillion-tokens', 'arithmetic', 'They train on about 1.0 trillion tokens.', {
  expected: 1,
  tolerance: 0.05,
  measure: () => atRatio(3.15e23).tokens / 1e12,
})

ordering(
  'research/chinchilla#inference-favours-small',
  'arithmetic',
  'With 10 trillion tokens served, the best model has more tokens per parameter.',
  () => ratioOf(served().lifetime) > ratioOf(served().trainingOnly),
)

ordering(
  'research/chinchilla#smaller-and-longer',
  'arithmetic',
  'It has fewer parameters, and more training tokens in all.',
  () => {
    const { lifetime, trainingOnly } = served()
    return lifetime.parameters < trainingOnly.parameters && lifetime.tokens > trainingOnly.tokens
  },
)

ordering(
  'research/chinchilla#lifetime-compute',
  'arithmetic',
  'At the same loss it takes less training and inference compute together.',
  () => served().share < 1,
)

figure(
  'research/chinchilla#fresh-data',
  'arithmetic',
  'Four epochs are worth almost as much as four times the fresh tokens: about 1 to 1.',
  {
    expected: 1,
    tolerance: 0.1,
    measure: () => worth(1, 4) / 4,
  },
)

ordering(
  'research/chinchilla#fresh-data',
  'arithmetic',
  'Each later epoch brings less than the one before it.',
  () => {
    const gains = Array.from({ length: 40 }, (_, i) => worth(1, i + 2) - worth(1, i + 1))
    return gains.every((gain, i) => i === 0 || gain < (gains[i - 1] ?? 0))
  },
)
