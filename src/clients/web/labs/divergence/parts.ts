import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'forward',
    symbol: '$\\ln p-\\ln q$',
    says:
      'Forward KL averages this difference over the target $p$, so ' +
      'it grows large where $p$ has mass and $q$ has hardly any.',
    code: 'logMixture(p, x) - logDensity(q, x)',
  },
  {
    id: 'reverse',
    symbol: '$\\ln q-\\ln p$',
    says:
      'Reverse KL averages this difference over the model $q$, so ' +
      'it grows large where $q$ has mass and $p$ has hardly any.',
    code: 'logDensity(q, x) - logMixture(p, x)',
  },
  {
    id: 'target',
    symbol: '$p$',
    says: 'The target is a mixture of two bumps, and an average over $p$ counts each bump by its weight.',
    code: 'bump.weight',
  },
  {
    id: 'mean',
    symbol: '$\\mu$',
    says: 'The mean of $q$; each step of the fit moves it down the slope of the divergence.',
    code: 'q.mean - 0.3 * q.deviation ** 2 * slope.mean',
  },
  {
    id: 'deviation',
    symbol: '$\\sigma$',
    says:
      'The standard deviation of $q$; each step of the fit ' +
      'multiplies it by a positive factor, so it stays positive.',
    code: 'q.deviation * Math.exp(-0.15 * slope.logDeviation)',
  },
]
