import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'forward',
    symbol: '$\\ln p-\\ln q$',
    says: 'Forward KL averages this difference over the target $p$: it is large where $p$ is and $q$ is not.',
    code: 'logMixture(p, x) - logDensity(q, x)',
  },
  {
    id: 'reverse',
    symbol: '$\\ln q-\\ln p$',
    says: 'Reverse KL averages this difference over the model $q$: it is large where $q$ is and $p$ is not.',
    code: 'logDensity(q, x) - logMixture(p, x)',
  },
  {
    id: 'target',
    symbol: '$p$',
    says: 'The target: two bumps, each with its weight, by which the average over $p$ counts it.',
    code: 'bump.weight',
  },
  {
    id: 'mean',
    symbol: '$\\mu$',
    says: 'The centre of $q$, which each step of the fit moves against the slope of the divergence.',
    code: 'q.mean - 0.3 * q.deviation ** 2 * slope.mean',
  },
  {
    id: 'deviation',
    symbol: '$\\sigma$',
    says: 'The standard deviation of $q$; a step stretches or shrinks it, and it stays positive.',
    code: 'q.deviation * Math.exp(-0.15 * slope.logDeviation)',
  },
]
