import { holds } from '../claim.ts'
import { lossOf, REFITTED, trainingFlops } from './law.ts'
import { ratioOf } from './optimum.ts'
import { worth } from './repetition.ts'
import type { LabClaim } from '../claim.ts'

const LLAMA = 'research/llama-family'
const QUALITY = 'scenarios/data-quality'

/** What other questions than Chinchilla's state about tokens, parameters and epochs. */
export const claimsOfOtherQuestions: readonly LabClaim[] = [
  {
    question: LLAMA,
    point: 'one-hundred-and-forty-nine',
    statement: 'LLaMA 7B, with 6.7 billion parameters, saw about 149 tokens per parameter.',
    expected: 149,
    tolerance: 0.5,
    measure: () => ratioOf({ parameters: 6.7e9, tokens: 1000e9 }),
  },
  {
    question: LLAMA,
    point: 'thirty-eight',
    statement: 'Llama 3.1 405B saw about 38.5 tokens per parameter.',
    expected: 38.5,
    tolerance: 0.05,
    measure: () => ratioOf({ parameters: 405e9, tokens: 15_600e9 }),
  },
  {
    question: QUALITY,
    point: 'optimum-not-cap',
    statement: 'The loss of a 72B model goes on falling from 20 tokens per parameter to 248.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const losses = [20, 60, 120, 248].map(ratio =>
        lossOf(REFITTED, { parameters: 72.7e9, tokens: ratio * 72.7e9 }),
      )
      return holds(losses.every((loss, i) => i === 0 || loss < (losses[i - 1] ?? 0)))
    },
  },
  {
    question: QUALITY,
    point: 'ninety-epochs',
    statement:
      'Of 90 epochs over 200 billion tokens, the last has lost nearly all its value: about 0 of a first one.',
    expected: 0,
    tolerance: 0.01,
    measure: () => (worth(200e9, 90) - worth(200e9, 89)) / 200e9,
  },
  {
    question: QUALITY,
    point: 'five-times-less-compute',
    statement: 'The 72B model took about 7.9 × 10²⁴ FLOPs.',
    expected: 7.9,
    tolerance: 0.1,
    measure: () => trainingFlops({ parameters: 72.7e9, tokens: 18e12 }) / 1e24,
  },
]
