import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'forward',
    symbol: '$W\\varphi(z)$',
    says: 'What a layer makes of the signal, and all that it passes on where it has no connection.',
    code: 'W.times(h)',
  },
  {
    id: 'shortcut',
    symbol: '$z+\\beta f$',
    says: 'A residual connection adds the branch $f$ to what came in, as it is or divided by $\\sqrt N$.',
    code: 'f.map((value, i) => (stream[i] ?? NaN) + branch * value)',
  },
  {
    id: 'pre-norm',
    symbol: '$\\mathrm{N}(z)$',
    says: 'Pre-norm brings what a branch reads to a second moment of 1, and leaves the stream as it is.',
    code: "connection === 'pre' ? normalised(z, norm) : z",
  },
  {
    id: 'post-norm',
    symbol: '$\\mathrm{N}(z+f)$',
    says: 'Post-norm brings the stream itself back to a second moment of 1, after each sum.',
    code: "connection === 'post' ? normalised(sum, norm) : sum",
  },
  {
    id: 'back',
    symbol: '$W^\\top\\delta$',
    says: 'On its way back the gradient $\\delta$ passes the transpose of the same matrix.',
    code: 'maps[l]?.transposed(byBranch) ?? h',
  },
  {
    id: 'by-matrix',
    symbol: '$\\|\\delta\\|\\,\\|h\\|$',
    says: 'The norm of the gradient by a matrix: that of the gradient at its output times that of its input.',
    code: 'sizeOf(byBranch) * sizeOf(h)',
  },
]
