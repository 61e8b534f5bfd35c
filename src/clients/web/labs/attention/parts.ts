import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'products',
    symbol: '$QK^\\top$',
    says: 'The product of each query with each key. Its spread grows like $\\sqrt{d_k}$.',
    code: 'matmul(q, transpose(k))',
  },
  {
    id: 'divisor',
    symbol: '$1/\\sqrt{d_k}$',
    says: 'The divisor brings the spread of the scores back to 1, whatever the width.',
    code: 'scaled(products, 1 / divisor)',
  },
  {
    id: 'mask',
    symbol: 'mask',
    says: 'A forbidden score becomes $-\\infty$ before the softmax, so that its weight is exactly 0.',
    code: 'mask(i, j) ? score : -Infinity',
  },
  {
    id: 'weights',
    symbol: '$a_i$',
    says: 'The softmax of a row of scores: weights that are positive and sum to 1.',
    code: 'masked.map(softmax)',
  },
  {
    id: 'output',
    symbol: '$AV$',
    says: 'The mean of the values under those weights, one row for each query.',
    code: 'matmul(weights, v)',
  },
]
