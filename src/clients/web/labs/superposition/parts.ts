import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'features',
    symbol: '$h=Wx$',
    says: 'Each feature that is there adds its direction, a column of $W$, multiplied by its strength $x_i$.',
    code: 'xi * (w[i * m + j] ?? NaN)',
  },
  {
    id: 'length',
    symbol: '$\\|W_i\\|$',
    says: 'The length of a feature’s direction; above 0.5 the feature counts as kept.',
    code: 'flatRows(w, m).map(row => Math.hypot(...row))',
  },
  {
    id: 'overlap',
    symbol: '$W^\\top W$',
    says:
      'How much of one feature is read out when another is ' +
      'there: 0 if their directions are at right angles.',
    code: 'rows.map(b => dotOf(a, b))',
  },
  {
    id: 'dictionary',
    symbol: '$D^\\top f$',
    says:
      'The autoencoder rebuilds $h$, up to an offset, from the ' +
      'directions of its dictionary, each multiplied by its latent.',
    code: 'strength * (decoder[l * m + j] ?? NaN)',
  },
  {
    id: 'nearest',
    symbol: '$\\cos(W_i,D_l)$',
    says:
      'How closely a direction of the dictionary matches ' +
      'that of a feature: 1 if both point the same way.',
    code: 'dotOf(row, d) / Math.hypot(...row)',
  },
]
