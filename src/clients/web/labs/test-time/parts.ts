import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'any-right',
    symbol: '$1-(1-p)^N$',
    says: 'The probability that at least one of $N$ samples is right, which no choice among them can exceed.',
    code: 'coverage(p, samples)',
  },
  {
    id: 'best-of-n',
    symbol: '$N\\int p f_1F^{N-1}ds$',
    says:
      'The probability that the best by score is right: one sample is right and scores $s$, all others ' +
      'score less, added up over $s$.',
    code: 'samples * p * normalDensity(s - separation) * any ** (samples - 1)',
  },
  {
    id: 'vote',
    symbol: 'vote',
    says: 'The share of runs in which the most common of $N$ answers is the right one.',
    code: 'voteCurve({ answers: scattered(p, wrong), counts: SAMPLE_COUNTS, trials: TRIALS, seed })',
  },
  {
    id: 'standard-error',
    symbol: '$\\sqrt{v(1-v)/2000}$',
    says: 'The standard error of the vote’s share $v$, which is counted over 2000 runs.',
    code: 'Math.sqrt((vote * (1 - vote)) / TRIALS)',
  },
]
