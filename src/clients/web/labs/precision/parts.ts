import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'gradient',
    symbol: '$(p-y)/N$',
    says:
      'The gradient with respect to each logit: probability less target, divided by the $N$ tokens of ' +
      'the batch.',
    code: '(i === 0 ? share - 1 : share) * upstream',
  },
  {
    id: 'scaled',
    symbol: '$sg$',
    says:
      'The number to be stored, a gradient $g$ times the loss scale $s$: each doubling of $s$ moves all ' +
      'bars one place to the right.',
    code: 'gradient * scale',
  },
  {
    id: 'zero',
    symbol: 'zero',
    says: 'A number of at most half the format’s smallest is rounded to 0, and its gradient is lost.',
    code: 'stored === 0',
  },
  {
    id: 'overflow',
    symbol: 'overflow',
    says: 'A number beyond the format’s largest is stored as infinity, or as NaN in E4M3.',
    code: '!Number.isFinite(stored)',
  },
  {
    id: 'subnormal',
    symbol: 'subnormal',
    says: 'A number below the smallest normal one is kept, with fewer significant bits the smaller it is.',
    code: 'stored < normalFrom',
  },
  {
    id: 'normal',
    symbol: 'normal',
    says: 'A normal number is rounded to as many significant bits as the format has.',
    code: '(all - zero - subnormal - overflow) / all',
  },
]
