import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'matrix',
    symbol: '$W^\\top$',
    says:
      'Each step back multiplies by the transposed recurrent matrix; without $\\tanh$ that ' +
      'would, in the long run, multiply the norm by the spectral radius at each step.',
    code: 'applied(transpose(weights.Wh), rows)',
  },
  {
    id: 'rnn',
    symbol: '$W^\\top\\mathrm{diag}(1-h_t^2)$',
    says:
      'In the plain cell the gradient is first multiplied by the slopes of ' +
      '$\\tanh$, which are at most 1, and small where a state is far from 0.',
    code: 'back(times(gradient.h, slopeOfTanh(after.h)))',
  },
  {
    id: 'lstm',
    symbol: '$f_t$',
    says: 'Along the cell state of an LSTM a step back multiplies by the forget gate, and by no matrix.',
    code: 'times(byCell, f)',
  },
  {
    id: 'gru',
    symbol: '$z_t$',
    says:
      'In a GRU a part of the gradient goes straight back, ' +
      'multiplied by the gate that keeps the old state.',
    code: 'times(gradient.h, z)',
  },
]
