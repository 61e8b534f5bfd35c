import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'limit',
    symbol: '$2^{b-1}-1$',
    says: 'The highest code of $b$ bits. With zero and the negative ones there are $2^b-1$ levels.',
    code: '2 ** (bits - 1) - 1',
  },
  {
    id: 'scale',
    symbol: '$s$',
    says:
      'The step between two levels. The largest weight sets it for all that share it, so where many do, ' +
      'it is coarse for most of them.',
    code: 'values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / limitOf(bits)',
  },
  {
    id: 'code',
    symbol: '$q=\\mathrm{round}(x/s)$',
    says: 'A weight $x$ is rounded to the nearest level, and the number of that level is what is kept.',
    code: 'roundEven(x / scale)',
  },
  {
    id: 'restored',
    symbol: '$\\hat x=s\\,q$',
    says: 'The weight with which the model reads: its code times its scale.',
    code: 'q * (scales[i]?.[Math.floor(j / runOf(scales[i]))] ?? NaN)',
  },
]
