import type { LabPart } from '../lab-parts.ts'
import type { Way } from './knobs.ts'

/** The closed form of each way, and the stretch that takes its step. */
const EXPECTED: Readonly<Record<Way, Pick<LabPart, 'says' | 'code'>>> = {
  replace: {
    says: 'The expected variance by a closed form: each generation keeps $1-1/n$ of it.',
    code: 'share + (1 - share) * (v + m) - next',
  },
  tenth: {
    says: 'The expected variance by a closed form, in which the real samples pull it back towards 1.',
    code: 'share + (1 - share) * (v + m) - next',
  },
  accumulate: {
    says: 'The expected variance by a closed form: generation $t$ keeps $1-1/(nt^2)$ of it.',
    code: '1 - 1 / (n * t * t)',
  },
}

/** The parts of the lines, for what becomes of the samples before. */
export function partsOf(way: Way): readonly LabPart[] {
  return [
    {
      id: 'sample',
      symbol: '$\\mu_t+\\sigma_t z$',
      says: 'A sample from the fit of generation $t$, which is drawn as a bell, with $z$ from $N(0,1)$.',
      code: 'mean + Math.sqrt(variance) * z',
    },
    {
      id: 'variance',
      symbol: '$\\sigma_{t+1}^2$',
      says:
        'The variance of the next fit: the mean square of the samples that it is fitted to, less the ' +
        'square of their mean.',
      code: 'squares / count - (sum / count) ** 2',
    },
    { id: 'expected-variance', symbol: '$\\mathrm{E}[\\sigma_t^2]$', ...EXPECTED[way] },
    {
      id: 'average-variance',
      symbol: '$\\overline{\\sigma_t^2}$',
      says: 'The variance of generation $t$, averaged over all chains.',
      code: 'chains.reduce((sum, chain) => sum + (chain[t]?.variance ?? NaN), 0) / chains.length',
    },
  ]
}

export const PARTS = partsOf('replace')
