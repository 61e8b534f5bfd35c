import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'sample',
    symbol: '$\\mu_t+\\sigma_t z$',
    says: 'A sample that generation $t$ produces, with $z$ from $N(0,1)$; it is drawn from the bell.',
    code: 'mean + Math.sqrt(variance) * z',
  },
  {
    id: 'variance',
    symbol: '$\\sigma_{t+1}^2$',
    says: 'The variance of the next fit: the mean square of its samples less the square of their mean.',
    code: 'squares / count - (sum / count) ** 2',
  },
  {
    id: 'expected',
    symbol: '$\\mathrm{E}[\\sigma_t^2]$',
    says: 'The expected variance, computed exactly. If all data are replaced, it loses $1/n$ each time.',
    code: 'share + (1 - share) * (v + m) - next',
  },
  {
    id: 'average',
    symbol: '$\\overline{\\sigma_t^2}$',
    says: 'The variance of generation $t$, averaged over all chains.',
    code: 'chains.reduce((sum, chain) => sum + (chain[t]?.variance ?? NaN), 0) / chains.length',
  },
]
