/** The claims of other questions than Chinchilla’s on tokens, parameters and epochs. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { lossOf, REFITTED, trainingFlops } from './law.ts'
import { ratioOf } from './optimum.ts'
import { worth } from './repetition.ts'

figure(
  'research/llama-family#one-hundred-and-forty-nine',
  'arithmetic',
  'LLaMA 7B, with 6.7 billion parameters, saw about 149 tokens per parameter.',
  {
    expected: 149,
    tolerance: 0.5,
    measure: () => ratioOf({ parameters: 6.7e9, tokens: 1000e9 }),
  },
)

figure(
  'research/llama-family#thirty-eight',
  'arithmetic',
  'Llama 3.1 405B saw about 38.5 tokens per parameter.',
  {
    expected: 38.5,
    tolerance: 0.05,
    measure: () => ratioOf({ parameters: 405e9, tokens: 15_600e9 }),
  },
)

ordering(
  'scenarios/data-quality#optimum-not-cap',
  'arithmetic',
  'The loss of a 72B model goes on falling from 20 tokens per parameter to 248.',
  () => {
    const losses = [20, 60, 120, 248].map(ratio =>
      lossOf(REFITTED, { parameters: 72.7e9, tokens: ratio * 72.7e9 }),
    )
    return losses.every((loss, i) => i === 0 || loss < (losses[i - 1] ?? 0))
  },
)

figure(
  'scenarios/data-quality#ninety-epochs',
  'arithmetic',
  'Of 90 epochs over 200 billion tokens, the last has lost nearly all its value: about 0 of a first one.',
  {
    expected: 0,
    tolerance: 0.01,
    measure: () => (worth(200e9, 90) - worth(200e9, 89)) / 200e9,
  },
)

figure(
  'scenarios/data-quality#five-times-less-compute',
  'arithmetic',
  'The 72B model took about 7.9 × 10²⁴ FLOPs.',
  {
    expected: 7.9,
    tolerance: 0.1,
    measure: () => trainingFlops({ parameters: 72.7e9, tokens: 18e12 }) / 1e24,
  },
)
