import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'matrix',
    symbol: '$W^\\top$',
    says:
      'A step back multiplies by the transposed recurrent matrix. Without $\\tanh$, in the long run, this ' +
      'multiplies the norm by its spectral radius.',
    code: 'applied(transpose(weights.Wh), rows)',
  },
  {
    id: 'rnn',
    symbol: '$W^\\top\\mathrm{diag}(1-h_t^2)$',
    says: 'In the plain cell the slopes of $\\tanh$ come first: at most 1, and small where a state is far from 0.',
    code: 'back(times(gradient.h, slopeOfTanh(after.h)))',
  },
  {
    id: 'lstm',
    symbol: '$f_t$',
    says: 'Along the cell of an LSTM a step back multiplies by the forget gate, and by no matrix.',
    code: 'times(byCell, f)',
  },
  {
    id: 'gru',
    symbol: '$z_t$',
    says: 'In a GRU part of the gradient goes straight back, multiplied by the gate that keeps the old state.',
    code: 'times(gradient.h, z)',
  },
]
