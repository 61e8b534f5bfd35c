import type { LabPart } from '../lab-parts.ts'
import type { REMEDIES } from './knobs.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'shares',
    symbol: '$f_i$',
    says: 'The share of a batch’s tokens that goes to expert $i$.',
    code: 'stretched(counts, 1 / run.tokens)',
  },
  {
    id: 'gain',
    symbol: '$s_i+g\\,(f_i-1/N)$',
    says:
      'An expert with more than the even share learns more and ' +
      'scores higher, so that a lead grows if nothing balances it.',
    code: 'plus(skill, stretched(minus(shares, filled(run.experts, 1 / run.experts)), GAIN))',
  },
  {
    id: 'balance-loss',
    symbol: '$s_i-\\alpha\\,\\partial\\mathcal L/\\partial s_i$',
    says:
      'The balance loss: a step down its gradient lowers ' +
      'the scores of experts with more than their share.',
    code: 'minus(skill, stretched(byExpert, run.strength))',
  },
  {
    id: 'bias',
    symbol: '$b_i$',
    says:
      'The bias per expert falls if the expert has more than its share ' +
      'and rises if it has less; it counts for the choice alone.',
    code: 'adjustedBias(bias, counts, run.strength)',
  },
  {
    id: 'expert-choice',
    symbol: 'expert choice',
    says: 'Expert choice: each expert takes the tokens that score highest for it, as many as it has places.',
    code: 'byExpert.map(row => topK(row, capacity))',
  },
  {
    id: 'capacity',
    symbol: '$\\lfloor cn/N\\rfloor$',
    says:
      'The places of an expert: an even share of the $n$ ' +
      'tokens, times the capacity factor $c$, rounded down.',
    code: 'Math.floor((choices * factor) / experts)',
  },
  {
    id: 'dropped',
    symbol: 'dropped',
    says: 'A token whose expert is full is dropped, and so, with expert choice, is one that no expert chose.',
    code: 'dropped.push(token)',
  },
]

/** The part that computes each remedy. */
export const REMEDY_PARTS = {
  loss: 'balance-loss',
  bias: 'bias',
  choice: 'expert-choice',
} as const satisfies Record<(typeof REMEDIES)[number], string>
