import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'best',
    symbol: '$\\min\\lVert\\Delta W-BA\\rVert_F$',
    says: 'What the best adapter of a rank leaves out: the singular values of $\\Delta W$ beyond that rank.',
    code: 'errorAt(singular, rank) / whole',
  },
  {
    id: 'trained',
    symbol: '$\\lVert\\Delta W-BA\\rVert_F$',
    says: 'What an adapter of the chosen rank still leaves out after a short training from $B=0$.',
    code: 'frobenius(added(updateOf(adapter), scaled(change, -1))) / frobenius(change)',
  },
  {
    id: 'adapter',
    symbol: '$r(d+k)$',
    says: 'What is trained for a matrix of $d\\times k$: $A$ has $r$ rows of $k$, $B$ has $d$ rows of $r$.',
    code: 'rank * (model.ofLayer[target][0] + model.ofLayer[target][1])',
  },
  {
    id: 'full',
    symbol: '$16N$',
    says: 'Full tuning: 16 bytes for each of the $N$ parameters, gradient and optimiser among them.',
    code: 'TRAINED_BYTES * parameters',
  },
  {
    id: 'frozen',
    symbol: '$bN/8$',
    says: 'The frozen base, of $b$ bits a parameter: it has neither gradient nor optimiser.',
    code: '(parameters * baseBits) / 8',
  },
  {
    id: 'learnt',
    symbol: '$16\\sum r(d+k)$',
    says: 'The adapters of all matrices, at 16 bytes a parameter: only they have gradients and optimiser.',
    code: 'TRAINED_BYTES * adapter',
  },
]
