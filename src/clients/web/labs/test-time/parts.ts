import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'any',
    symbol: '$1-(1-p)^N$',
    says: 'How often at least one of $N$ samples is right: the most that any choice among them can reach.',
    code: 'coverage(p, samples)',
  },
  {
    id: 'best',
    symbol: '$N\\int p f_1F^{N-1}ds$',
    says:
      'How often the best by score is right: one sample is right and scores $s$, all others score less, ' +
      'added up over $s$.',
    code: 'samples * p * normalDensity(s - separation) * any ** (samples - 1)',
  },
  {
    id: 'vote',
    symbol: 'vote',
    says: 'How often the most common of $N$ drawn answers is the right one.',
    code: 'voteCurve({ answers: scattered(p, wrong), counts: SAMPLE_COUNTS, trials: TRIALS, seed })',
  },
  {
    id: 'error',
    symbol: '$\\sqrt{v(1-v)/2000}$',
    says: 'The standard error of the vote’s share $v$, which is counted over 2000 runs.',
    code: 'Math.sqrt((vote * (1 - vote)) / TRIALS)',
  },
]
