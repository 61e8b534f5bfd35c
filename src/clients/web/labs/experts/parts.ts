import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'shares',
    symbol: '$f_i$',
    says: 'The share of a batch’s tokens that an expert was sent.',
    code: 'stretched(counts, 1 / run.tokens)',
  },
  {
    id: 'gain',
    symbol: '$s_i+g\\,(f_i-1/N)$',
    says: 'An expert above its share learns more and scores higher, so that a lead grows if it is left alone.',
    code: 'plus(skill, stretched(minus(shares, filled(run.experts, 1 / run.experts)), GAIN))',
  },
  {
    id: 'loss',
    symbol: '$s_i-\\alpha\\,\\partial\\mathcal L/\\partial s_i$',
    says: 'Balanced by a loss: a step down its gradient lowers the scores of experts above their share.',
    code: 'minus(skill, stretched(byExpert, run.strength))',
  },
  {
    id: 'bias',
    symbol: '$b_i$',
    says: 'Balanced by a bias: it falls for an expert above its share, rises below, and moves only the choice.',
    code: 'adjustedBias(bias, counts, run.strength)',
  },
  {
    id: 'choice',
    symbol: 'expert choice',
    says: 'Experts that choose take the tokens that score highest for them, as many as they have places.',
    code: 'byExpert.map(row => topK(row, capacity))',
  },
  {
    id: 'capacity',
    symbol: '$\\lfloor cn/N\\rfloor$',
    says: 'The places of an expert: an even share of the $n$ tokens, times the capacity factor $c$.',
    code: 'Math.floor((choices * factor) / experts)',
  },
  {
    id: 'dropped',
    symbol: 'dropped',
    says: 'A token whose expert is full is not served.',
    code: 'dropped.push(token)',
  },
]
