import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'highest-code',
    symbol: '$2^{b-1}-1$',
    says: 'The highest code of $b$ bits; with zero and the negative codes there are $2^b-1$ levels.',
    code: '2 ** (bits - 1) - 1',
  },
  {
    id: 'scale',
    symbol: '$s$',
    says:
      'The step between two levels, set by the largest of the weights that share it: where many do, it is ' +
      'coarse for most of them.',
    code: 'values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / limitOf(bits)',
  },
  {
    id: 'code',
    symbol: '$q=\\mathrm{round}(x/s)$',
    says: 'The number of the level that is nearest to the weight $x$, which is all that is stored of it.',
    code: 'roundEven(x / scale)',
  },
  {
    id: 'restored',
    symbol: '$\\hat x=s\\,q$',
    says: 'The weight with which the model reads: its code times its scale.',
    code: 'q * (scales[i]?.[Math.floor(j / runOf(scales[i]))] ?? NaN)',
  },
]
