import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'score',
    symbol: '$e_{tj}$',
    says:
      'How well the $j$-th letter read fits the $t$-th letter to be written: ' +
      'computed by a small network for Bahdanau, by a dot product for Luong.',
    code: 'weights[b * steps + j] = score',
  },
  {
    id: 'weights',
    symbol: '$\\alpha_{tj}$',
    says: 'The softmax of the scores over all letters read: weights that are positive and sum to 1.',
    code: 'softmaxInPlace(weights.subarray(b * steps, (b + 1) * steps))',
  },
  {
    id: 'context',
    symbol: '$\\sum_j\\alpha_{tj}h_j$',
    says:
      'The encoder’s states averaged by the weights $\\alpha_{tj}$, ' +
      'which the decoder with attention is given at each letter.',
    code: 'weight * entry(states, from + i)',
  },
  {
    id: 'own-letters',
    symbol: '$\\hat y_{t-1}$',
    says: 'The decoder is fed the letter that it wrote last, right or wrong, as it will be in use.',
    code: "prefix === 'own' ? own",
  },
  {
    id: 'true-letters',
    symbol: '$y_{t-1}$',
    says:
      'Teacher forcing: the decoder is fed the letter that ' +
      'should have come last, whatever it wrote itself.',
    code: 'target[t - 1]?.[row] ?? NaN',
  },
]
