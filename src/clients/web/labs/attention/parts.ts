import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'products',
    symbol: '$QK^\\top$',
    says: 'The dot product of each query with each key, whose spread grows like $\\sqrt{d_k}$.',
    code: 'matmul(q, transpose(k))',
  },
  {
    id: 'divisor',
    symbol: '$1/\\sqrt{d_k}$',
    says: 'The divisor brings the spread of the scores back to 1, whatever the width.',
    code: 'scaled(products, 1 / rootOf(k))',
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
    says: 'The softmax of a row of scores: weights from 0 to 1 that sum to 1.',
    code: 'masked.map(softmax)',
  },
  {
    id: 'output',
    symbol: '$AV$',
    says: 'The mean of the values, weighted by $a_i$; each query has its own.',
    code: 'matmul(weights, v)',
  },
]
