import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'best-adapter',
    symbol: '$\\min\\lVert\\Delta W-BA\\rVert/\\lVert\\Delta W\\rVert$',
    says:
      'The share that the best adapter of a rank leaves out: the norm of the singular values of ' +
      '$\\Delta W$ beyond that rank, divided by that of all.',
    code: 'errorAt(singular, rank) / whole',
  },
  {
    id: 'trained-adapter',
    symbol: '$\\lVert\\Delta W-BA\\rVert/\\lVert\\Delta W\\rVert$',
    says: 'The share that an adapter of the chosen rank leaves out after a short training from $B=0$.',
    code: 'frobenius(added(updateOf(adapter), scaled(change, -1))) / frobenius(change)',
  },
  {
    id: 'adapter-size',
    symbol: '$r(d+k)$',
    says:
      'The parameters that are trained for a $d\\times k$ matrix: $A$ has $r$ rows of $k$, and $B$ has ' +
      '$d$ rows of $r$.',
    code: 'rank * (model.ofLayer[target][0] + model.ofLayer[target][1])',
  },
  {
    id: 'full-tuning',
    symbol: '$16N$',
    says: 'Full tuning takes 16 bytes for each of the $N$ parameters, gradient and optimiser included.',
    code: 'TRAINED_BYTES * parameters',
  },
  {
    id: 'frozen-base',
    symbol: '$bN/8$',
    says: 'The frozen base takes $b$ bits for each of the $N$ parameters, without gradient or optimiser.',
    code: '(parameters * baseBits) / 8',
  },
  {
    id: 'adapter-memory',
    symbol: '$16\\sum r(d+k)$',
    says: 'The adapters of all matrices take 16 bytes a parameter: only they have gradient and optimiser.',
    code: 'TRAINED_BYTES * adapter',
  },
]
